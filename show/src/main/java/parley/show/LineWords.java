package parley.show;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.history.History;
import parley.history.Line;
import parley.history.Report;
import parley.history.Step;
import parley.history.Term;
import parley.history.Utterance;
import parley.model.Firmness;
import parley.model.Status;

/// How lines and histories are put for people, the same in the terminal and in the browser.
public final class LineWords {
    private LineWords() {}

    /// The act of an utterance with its sign and its first relation: `+? accepts if`.
    public static String act(Utterance utterance) {
        boolean conditional = !utterance.terms().isEmpty();
        return Words.sign(utterance.main().act()) + (conditional ? "? " : " ") + verb(utterance);
    }

    /// The act of an utterance without its sign: `accepts if`.
    public static String verb(Utterance utterance) {
        boolean conditional = !utterance.terms().isEmpty();
        return utterance.main().act().verb()
                + (conditional
                        ? " " + Words.relation(utterance.terms().getFirst().term().relation())
                        : "")
                + (utterance.unconditional() ? ", without conditions" : "");
    }

    /// The status where it is not simply held: ` [denied]`; empty otherwise.
    public static String status(Line line) {
        return line.status() == Status.HELD ? "" : " [" + Words.code(line.status()) + "]";
    }

    /// A term with the party that must act: `NATO guarantees the rest [NATO to act]`.
    public static String term(Term term) {
        return term.words() + (term.by() == null ? "" : " [" + term.by() + " to act]");
    }

    public static String day(@Nullable LocalDate day) {
        return day == null ? "date not stated" : Words.day(day);
    }

    /// `3 reports, 1 source`.
    public static String counts(Utterance utterance) {
        return count(utterance.reports().size(), "report")
                + ", "
                + count(utterance.sources().size(), "independent source");
    }

    /// `2 utterances, 4 reports, 2 independent sources, firmness qualified to committed`.
    public static String counts(History history) {
        long reports =
                history.steps().stream()
                        .flatMap(step -> step.utterance().reports().stream())
                        .distinct()
                        .count();
        return count(history.steps().size(), "utterance")
                + ", "
                + count((int) reports, "report")
                + ", "
                + count(history.sources().size(), "independent source")
                + ", firmness "
                + range(history.range());
    }

    /// Firmness across reports: one word, or the softest and the firmest.
    public static String range(List<Firmness> range) {
        String softest = Words.code(range.getFirst());
        String firmest = Words.code(range.getLast());
        return softest.equals(firmest) ? softest : softest + " to " + firmest;
    }

    /// The arrow of a shift, which never stands without its word.
    public static String shift(Step step) {
        String arrow =
                switch (step.relation()) {
                    case SOFTENS, WIDENS -> "↘";
                    case HARDENS, NARROWS -> "↗";
                    case REVERSES, WITHDRAWS -> "⇄";
                    case SUPERSEDES -> "→";
                    case FIRST, REAFFIRMS, DISPUTED_BY, CLARIFIED_BY -> "·";
                };
        return arrow + " " + step.relation().word();
    }

    /// What to call a report in a list: publisher and title.
    public static String report(Report report) {
        String publisher = report.publisher() == null ? "" : report.publisher() + ", ";
        return publisher + "“" + report.title() + "”, " + day(report.day());
    }

    public static String reports(List<Report> reports) {
        return reports.stream()
                .map(report -> report.publisher() == null ? report.title() : report.publisher())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    public static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
