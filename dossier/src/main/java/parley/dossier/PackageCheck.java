package parley.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import parley.history.ContentWords;
import parley.history.Term;
import parley.history.Utterance;

/// Holds a chosen package of terms against the recorded lines: which lines it meets, which it
/// contradicts, and who is silent. It lists and never adds up.
public final class PackageCheck {
    private final ContentWords words = ContentWords.load();

    /// How a line stands to a package.
    public enum Fit {
        MEETS,
        /// The yes, or the end of a no, hangs on terms that the package does not hold.
        MEETS_IF,
        CONTRADICTS,
        SILENT
    }

    /// One party on one chosen term.
    ///
    /// @param stand null when the party is silent
    /// @param open terms of a conditional yes or no that are not in the package
    public record Finding(
            String term,
            String party,
            Fit fit,
            TermTable.@org.jspecify.annotations.Nullable Stand stand,
            List<String> open) {
        public Finding {
            open = List.copyOf(open);
        }
    }

    /// What came of a check.
    ///
    /// @param findings by term in the order given, then by party
    /// @param unknown chosen terms that nothing on the table matches
    public record Outcome(List<Finding> findings, List<String> unknown) {
        public Outcome {
            findings = List.copyOf(findings);
            unknown = List.copyOf(unknown);
        }
    }

    /// Checks a package.
    ///
    /// @param chosen terms in anybody's words, or `#3` for the third row of the table
    public Outcome check(Dossier dossier, List<String> chosen) {
        List<TermTable.Row> rows = dossier.terms().rows();
        var unknown = new ArrayList<String>();
        var inPackage = new TreeSet<Integer>();
        for (String term : chosen) {
            Set<Integer> matching = matching(term, rows);
            inPackage.addAll(matching);
            if (matching.isEmpty()) {
                unknown.add(term);
            }
        }
        var findings = new ArrayList<Finding>();
        for (int at : inPackage) {
            for (String party : dossier.parties()) {
                findings.add(finding(rows.get(at), party, inPackage));
            }
        }
        return new Outcome(findings, unknown);
    }

    private static Finding finding(TermTable.Row row, String party, Set<Integer> inPackage) {
        TermTable.Stand stand = row.of(party).orElse(null);
        if (stand == null) {
            return new Finding(row.name(), party, Fit.SILENT, null, List.of());
        }
        List<String> open =
                stand.utterance().terms().stream()
                        .map(Utterance.SharedTerm::term)
                        .filter(term -> stand.standing().decides(term))
                        .filter(term -> !isIn(term, stand, inPackage))
                        .map(Term::words)
                        .toList();
        Fit fit =
                switch (stand.standing()) {
                    case YES, WANTS -> Fit.MEETS;
                    case YES_IF, NO_UNLESS -> open.isEmpty() ? Fit.MEETS : Fit.MEETS_IF;
                    case NO, NOT_NOW -> Fit.CONTRADICTS;
                    case NOTHING -> Fit.SILENT;
                };
        return new Finding(row.name(), party, fit, stand, open);
    }

    /// A term that says too little to have a row is in no package.
    private static boolean isIn(Term term, TermTable.Stand stand, Set<Integer> inPackage) {
        return stand.hangsOn().stream()
                .anyMatch(link -> link.term().equals(term) && inPackage.contains(link.row()));
    }

    private Set<Integer> matching(String term, List<TermTable.Row> rows) {
        var matching = new TreeSet<Integer>();
        if (term.matches("#\\d{1,4}")) {
            int row = Integer.parseInt(term.substring(1));
            if (row >= 1 && row <= rows.size()) {
                matching.add(row - 1);
            }
            return matching;
        }
        Set<String> wanted = words.of(term);
        for (int i = 0; i < rows.size(); i++) {
            Set<String> content = words.of(rows.get(i).name());
            if (!wanted.isEmpty() && content.containsAll(wanted)) {
                matching.add(i);
            }
        }
        return matching;
    }
}
