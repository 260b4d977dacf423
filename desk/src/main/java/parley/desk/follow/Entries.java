package parley.desk.follow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.desk.shelf.Dossiers;
import parley.desk.shelf.Saying;
import parley.desk.shelf.Sayings;
import parley.desk.shelf.Shelf;
import parley.desk.shelf.View;
import parley.dossier.Dossier;
import parley.history.History;
import parley.history.Step;
import parley.history.Utterance;
import parley.ledger.Field;
import parley.ledger.FindingRecord;
import parley.ledger.Hit;
import parley.ledger.Layer;
import parley.ledger.Query;
import parley.ledger.QueryParser;
import parley.ledger.Who;
import parley.show.LineWords;

/// Finds what there is on a topic, each thing once. Safe to share between threads.
public final class Entries {
    /// How many answers of a search are looked at.
    private static final int MOST_HITS = 500;

    /// How many of the latest shifts are looked at.
    private static final int MOST_SHIFTS = 200;

    private final Shelf shelf;
    private final Dossiers dossiers;
    private final QueryParser queries;
    private final Sayings sayings = new Sayings();

    public Entries(Shelf shelf, Dossiers dossiers, QueryParser queries) {
        this.shelf = shelf;
        this.dossiers = dossiers;
        this.queries = queries;
    }

    /// What there is on a topic, the latest first.
    ///
    /// @throws IllegalArgumentException if a search cannot be understood
    public List<Entry> of(Topic topic) {
        List<Entry> entries =
                switch (topic) {
                    case Topic.Cell(var party, var issue) ->
                            dossiers.of(View.ALL)
                                    .cell(party, issue)
                                    .map(Entries::steps)
                                    .orElse(List.of());
                    case Topic.Shifts() -> shifts(dossiers.of(View.ALL));
                    case Topic.Search(var words) -> found(queries.parse(words));
                };
        return entries.stream().distinct().sorted(LATEST_FIRST).toList();
    }

    private static final Comparator<Entry> LATEST_FIRST =
            Comparator.comparing(
                            Entry::said,
                            Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
                    .thenComparing(Entry::id)
                    .reversed();

    private static List<Entry> steps(History history) {
        return history.steps().stream().map(Entries::entry).toList();
    }

    private static List<Entry> shifts(Dossier dossier) {
        int all = dossier.shifts().size();
        return dossier.shifts().subList(Math.max(0, all - MOST_SHIFTS), all).stream()
                .map(Entries::entry)
                .toList();
    }

    private static Entry entry(Step step) {
        Utterance utterance = step.utterance();
        String moved = step.relation().isShift() ? ", " + step.relation().word() : "";
        return new Entry(
                utterance.lines().stream().map(line -> line.id().value()).toList(),
                utterance.party()
                        + " "
                        + LineWords.verb(utterance)
                        + ": "
                        + utterance.main().content()
                        + " ("
                        + utterance.issue().title().toLowerCase(Locale.ROOT)
                        + moved
                        + ")",
                utterance.main().quote().words(),
                LineWords.counts(utterance),
                utterance.saidOn(),
                latest(
                        utterance.reports().stream()
                                .flatMap(report -> Stream.ofNullable(report.day()))));
    }

    private static @Nullable LocalDate latest(Stream<LocalDate> days) {
        return days.max(Comparator.naturalOrder()).orElse(null);
    }

    private List<Entry> found(Query query) {
        boolean namesLayer =
                query.filter().clauses().stream().anyMatch(clause -> clause.field() == Field.LAYER);
        Query records =
                namesLayer
                        ? query
                        : new Query(
                                query.words(),
                                query.filter().in(Layer.POSITION, Layer.STATEMENT, Layer.EVENT));
        var entries = new ArrayList<Entry>();
        var statements = new ArrayList<FindingRecord>();
        for (Hit hit : shelf.ledger().search(records, null, MOST_HITS).items()) {
            FindingRecord record = hit.record();
            if (record == null) {
                continue;
            }
            switch (record.layer()) {
                case POSITION -> {
                    Optional<Step> step = dossiers.step(record.id());
                    entries.add(step.map(Entries::entry).orElseGet(() -> entry(List.of(record))));
                }
                case STATEMENT -> statements.add(record);
                case EVENT, REPORT -> entries.add(entry(List.of(record)));
            }
        }
        for (Saying saying : sayings.of(statements)) {
            entries.add(entry(saying.statements()));
        }
        return entries;
    }

    private static Entry entry(List<FindingRecord> records) {
        FindingRecord first = records.getFirst();
        String who =
                first.parties().isEmpty()
                        ? "Not told who"
                        : first.parties().stream()
                                .map(Who::name)
                                .distinct()
                                .collect(Collectors.joining(" and "));
        long reports = records.stream().map(FindingRecord::report).distinct().count();
        long chains = records.stream().map(each -> each.source().chain()).distinct().count();
        return new Entry(
                records.stream().map(record -> record.id().value()).toList(),
                who + ": " + first.content(),
                first.snippet(),
                LineWords.count((int) reports, "report")
                        + ", "
                        + LineWords.count((int) chains, "independent source"),
                first.day(),
                latest(records.stream().flatMap(record -> Stream.ofNullable(record.published()))));
    }
}
