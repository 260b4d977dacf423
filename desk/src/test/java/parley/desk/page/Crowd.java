package parley.desk.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import parley.dossier.Dossier;
import parley.dossier.DossierBuilder;
import parley.dossier.Selection;
import parley.history.Line;
import parley.history.Quote;
import parley.history.Report;
import parley.history.Term;
import parley.model.Act;
import parley.model.ArticleId;
import parley.model.Attribution;
import parley.model.Condition;
import parley.model.FindingId;
import parley.model.Firmness;
import parley.model.Issue;
import parley.model.Published;
import parley.model.Status;

/// Dossiers larger and wordier than any small ledger gives: what pages must stand.
final class Crowd {
    /// As long as long sentences are in reports.
    private static final int LONG = 34;

    /// As long as long conditions are.
    private static final int HALF = 16;

    private Crowd() {}

    /// Each party says something on each issue, every time in other words and on three conditions.
    static Dossier talking(int parties, List<Issue> issues) {
        var lines = new ArrayList<Line>();
        for (int party = 0; party < parties; party++) {
            for (Issue issue : issues) {
                lines.add(line("Party %04d of the coast".formatted(party), issue, lines.size()));
            }
        }
        return new DossierBuilder()
                .build(lines.stream().map(Line::report).toList(), lines, Selection.ALL);
    }

    private static Line line(String party, Issue issue, int number) {
        LocalDate day = LocalDate.of(2025, 1, 1).plusDays(number % 300);
        ArticleId id = ArticleId.of("crowd " + number);
        var report =
                new Report(
                        id,
                        "Envoys of forty states meet again, round " + number,
                        "Harbour Courier " + number % 40,
                        List.of(),
                        Published.day(day),
                        "https://courier.example/" + number,
                        id,
                        "Harbour Courier");
        String content = words(number * 4, LONG);
        var terms = new ArrayList<Term>();
        for (int term = 0; term < 3; term++) {
            terms.add(
                    new Term(
                            Condition.Relation.ONLY_IF,
                            words(number * 4 + 1 + term, HALF),
                            "Party 0001 of the coast",
                            Condition.Demand.MUST_HAPPEN));
        }
        return new Line(
                new FindingId(id.value().substring(0, 16)),
                report,
                party,
                "Elin Marek",
                Act.ACCEPT,
                issue,
                null,
                content,
                terms,
                false,
                Firmness.STATED,
                Status.HELD,
                null,
                Set.of(),
                day,
                null,
                new Quote("Elin Marek said it would accept ", content, ".", 0, content.length()),
                new Attribution(List.of()));
    }

    /// So many words, others for each number.
    private static String words(int number, int count) {
        return IntStream.range(0, count)
                .mapToObj(at -> word(number * LONG + at))
                .collect(Collectors.joining(" "));
    }

    /// Another word for each number, so that no two wordings are one.
    private static String word(int number) {
        var word = new StringBuilder("q");
        for (int rest = number; rest > 0; rest /= 20) {
            word.append("bcdfghjklmnpqrtvwxzy".charAt(rest % 20));
        }
        return word.toString();
    }
}
