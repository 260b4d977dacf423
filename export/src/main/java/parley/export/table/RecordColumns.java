package parley.export.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.ledger.Detail;
import parley.ledger.FindingRecord;
import parley.ledger.Who;

/// The tables of statements, positions and events: what they share, then what is their own.
final class RecordColumns {
    private static final List<Column<FindingRecord>> SHARED =
            List.of(
                    column("id", "string", "the record's permanent name", it -> it.id().value()),
                    column("report", "string", "id of its report", it -> it.report().value()),
                    column("ordinal", "integer", "number in its report", FindingRecord::ordinal),
                    column(
                            "start_cp",
                            "integer",
                            "first code point of the evidence in the report's text",
                            it -> it.evidenceCodePoints().start()),
                    column(
                            "end_cp",
                            "integer",
                            "code point after its last",
                            it -> it.evidenceCodePoints().end()),
                    column(
                            "snippet",
                            "string",
                            "the evidence, at most 200 code points",
                            FindingRecord::snippet),
                    column(
                            "party",
                            "list",
                            "holder, speaker's party or sources",
                            it -> names(it.parties(), Who::party)),
                    column(
                            "party_id",
                            "list",
                            "their keys in the knowledge base",
                            it -> names(it.parties(), Who::id)),
                    column(
                            "speaker",
                            "string",
                            "who voices it",
                            it -> it.speaker() == null ? null : it.speaker().name()),
                    column(
                            "speaker_id",
                            "string",
                            "the speaker's key",
                            it -> it.speaker() == null ? null : it.speaker().id()),
                    column(
                            "counterparty",
                            "list",
                            "counterparty, addressee or targets",
                            it -> names(it.counterparties(), Who::party)),
                    column(
                            "content",
                            "string",
                            "the deed, words or trigger itself, at most 200 code points",
                            FindingRecord::content),
                    column("said_first", "date", "first day of it", it -> day(it.saidFirst())),
                    column("said_last", "date", "last day of it", it -> day(it.saidLast())),
                    column("published", "date", "the report's day", it -> day(it.published())),
                    column(
                            "publisher",
                            "string",
                            "who printed the report",
                            it -> it.source().publisher()),
                    column("agency", "string", "the wire it names", it -> it.source().agency()),
                    column(
                            "chain",
                            "string",
                            "root of the source chain",
                            it -> it.source().chain()),
                    column(
                            "independent",
                            "integer",
                            "independent chains that state the same",
                            FindingRecord::independent),
                    column("rule", "string", "what made the record", FindingRecord::rule),
                    column(
                            "confidence",
                            "number",
                            "the program's own, 0 to 1",
                            FindingRecord::confidence));

    static final List<Column<FindingRecord>> STATEMENTS =
            with(
                    List.of(
                            saying("kind", "direct, indirect or mixed", it -> lower(it.kind())),
                            saying("cue", "the reporting word", Detail.Saying::cue)));

    static final List<Column<FindingRecord>> POSITIONS =
            with(
                    List.of(
                            stand(
                                    "issue",
                                    "string",
                                    "one of the taxonomy",
                                    it -> it.issue().code()),
                            stand("topic", "string", "sub-issue", Detail.Stand::topic),
                            stand(
                                    "act",
                                    "string",
                                    "what the party does with it",
                                    it -> it.act().name()),
                            stand("firmness", "integer", "0 to 5", it -> it.firmness().level()),
                            stand("status", "string", "whose word it is", it -> lower(it.status())),
                            stand(
                                    "unconditional",
                                    "boolean",
                                    "said outright",
                                    Detail.Stand::unconditional),
                            stand(
                                    "terms",
                                    "integer",
                                    "number of conditions",
                                    it -> it.terms().size()),
                            stand(
                                    "term_relations",
                                    "list",
                                    "how it hangs on each",
                                    it -> relations(it)),
                            stand("term_words", "list", "the conditions", it -> terms(it)),
                            stand(
                                    "shift",
                                    "string",
                                    "words of a change of line",
                                    Detail.Stand::shift)));

    static final List<Column<FindingRecord>> EVENTS =
            with(
                    List.of(
                            deed("action", "string", "key of the action", Detail.Deed::action),
                            deed("plover", "string", "PLOVER event", it -> it.code().plover()),
                            deed("mode", "string", "PLOVER mode", it -> it.code().mode()),
                            deed(
                                    "contexts",
                                    "list",
                                    "PLOVER contexts",
                                    it -> String.join(" | ", it.code().contexts())),
                            deed("cameo", "string", "CAMEO code", it -> it.code().cameo()),
                            deed(
                                    "factuality",
                                    "string",
                                    "ACTUAL and ONGOING happened",
                                    it -> it.factuality().name()),
                            site("place", "string", "where", Detail.Site::name),
                            site("country", "string", "three letters", Detail.Site::country),
                            site(
                                    "latitude",
                                    "number",
                                    "degrees north, WGS 84",
                                    Detail.Site::latitude),
                            site(
                                    "longitude",
                                    "number",
                                    "degrees east, WGS 84",
                                    Detail.Site::longitude),
                            site("precision", "string", "how fine", it -> lower(it.precision()))));

    private RecordColumns() {}

    private static Column<FindingRecord> column(
            String name,
            String type,
            String meaning,
            Function<FindingRecord, @Nullable Object> value) {
        return new Column<>(name, type, meaning, value);
    }

    private static List<Column<FindingRecord>> with(List<Column<FindingRecord>> own) {
        var all = new ArrayList<>(SHARED);
        all.addAll(own);
        return List.copyOf(all);
    }

    private static Column<FindingRecord> saying(
            String name, String meaning, Function<Detail.Saying, @Nullable Object> value) {
        return column(
                name,
                "string",
                meaning,
                it -> it.detail() instanceof Detail.Saying saying ? value.apply(saying) : null);
    }

    private static Column<FindingRecord> stand(
            String name,
            String type,
            String meaning,
            Function<Detail.Stand, @Nullable Object> value) {
        return column(
                name,
                type,
                meaning,
                it -> it.detail() instanceof Detail.Stand stand ? value.apply(stand) : null);
    }

    private static Column<FindingRecord> deed(
            String name,
            String type,
            String meaning,
            Function<Detail.Deed, @Nullable Object> value) {
        return column(
                name,
                type,
                meaning,
                it -> it.detail() instanceof Detail.Deed deed ? value.apply(deed) : null);
    }

    private static Column<FindingRecord> site(
            String name,
            String type,
            String meaning,
            Function<Detail.Site, @Nullable Object> value) {
        return deed(name, type, meaning, it -> it.site() == null ? null : value.apply(it.site()));
    }

    private static String names(List<Who> all, Function<Who, @Nullable String> name) {
        return all.stream()
                .map(who -> {
                    String value = name.apply(who);
                    return value == null ? "" : value;
                })
                .collect(Collectors.joining(" | "));
    }

    private static String relations(Detail.Stand stand) {
        return stand.terms().stream()
                .map(term -> term.relation().name())
                .collect(Collectors.joining(" | "));
    }

    private static String terms(Detail.Stand stand) {
        return stand.terms().stream().map(Detail.Term::words).collect(Collectors.joining(" | "));
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
