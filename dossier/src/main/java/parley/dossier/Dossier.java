package parley.dossier;

import java.util.List;
import java.util.Optional;
import parley.history.History;
import parley.history.Report;
import parley.history.Step;
import parley.model.Issue;

/// What the parties said on the issues, over all reports.
///
/// @param reports all reports that were read, also those that hold no position, in the order of
///   publication
/// @param parties the rows, in alphabetical order; also parties that are only addressed
/// @param issues the columns, in the order of the taxonomy
/// @param histories those of the rows and columns, by party, then by issue
/// @param shifts every step at which a line moved or is disputed, in the order of saying
/// @param terms the table of terms
public record Dossier(
        List<Report> reports,
        List<String> parties,
        List<Issue> issues,
        List<History> histories,
        List<Step> shifts,
        TermTable terms) {
    public Dossier {
        reports = List.copyOf(reports);
        parties = List.copyOf(parties);
        issues = List.copyOf(issues);
        histories = List.copyOf(histories);
        shifts = List.copyOf(shifts);
    }

    /// The history in one cell of the matrix, empty where nothing is stated.
    public Optional<History> cell(String party, Issue issue) {
        return histories.stream()
                .filter(history -> history.party().equals(party) && history.issue() == issue)
                .findFirst();
    }

    /// What stands in an empty cell: `nothing stated in 12 reports`.
    public String silence() {
        return "nothing stated in "
                + reports.size()
                + (reports.size() == 1 ? " report" : " reports");
    }
}
