package parley.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.model.Firmness;
import parley.model.Issue;

/// One thing that a party said once, with every line in which reports tell of it.
///
/// @param lines at least one, in the order of publication; all of one party and one direction
/// @param terms the union of the conditions, each with the reports that give it and those that
///   leave it out
public record Utterance(List<Line> lines, List<SharedTerm> terms) {
    /// A condition that some of the reports of an utterance give.
    ///
    /// @param term in the words of the first report that gives it
    /// @param reportedBy reports that give it, in the order of publication
    /// @param leftOutBy the other reports of the utterance
    public record SharedTerm(Term term, List<Report> reportedBy, List<Report> leftOutBy) {
        public SharedTerm {
            reportedBy = List.copyOf(reportedBy);
            leftOutBy = List.copyOf(leftOutBy);
        }
    }

    public Utterance {
        lines = List.copyOf(lines);
        terms = List.copyOf(terms);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("Utterance needs lines, got none");
        }
    }

    /// An utterance of these lines; their conditions are joined where they say the same.
    static Utterance of(List<Line> lines, ContentWords words) {
        List<Line> ordered = lines.size() == 1 ? lines : Order.sorted(lines);
        if (ordered.stream().allMatch(line -> line.terms().isEmpty())) {
            return new Utterance(ordered, List.of());
        }
        List<Report> reports = reports(ordered);
        var terms = new LinkedHashMap<Term, Set<Report>>();
        for (Line line : ordered) {
            for (Term term : line.terms()) {
                Term same =
                        terms.keySet().stream()
                                .filter(known -> isSame(known, term, words))
                                .findFirst()
                                .orElse(term);
                terms.computeIfAbsent(same, _ -> new LinkedHashSet<>()).add(line.report());
            }
        }
        var shared = new ArrayList<SharedTerm>();
        terms.forEach((term, by) -> {
            List<Report> without = reports.stream().filter(r -> !by.contains(r)).toList();
            shared.add(new SharedTerm(term, List.copyOf(by), without));
        });
        return new Utterance(ordered, shared);
    }

    /// Whether two wordings are one term: half of the shorter one stands in the other.
    static boolean isSame(Term one, Term other, ContentWords words) {
        return ContentWords.overlap(words.of(one.words()), words.of(other.words())) >= 0.5;
    }

    private static List<Report> reports(List<Line> lines) {
        return lines.size() == 1
                ? List.of(lines.getFirst().report())
                : lines.stream().map(Line::report).distinct().toList();
    }

    /// The line that states it best: quoted or indirect speech before the narrator's words, and the
    /// fullest terms; the earliest where all is equal.
    public Line main() {
        Line best = lines.getFirst();
        for (Line line : lines) {
            if (isBetter(line, best)) {
                best = line;
            }
        }
        return best;
    }

    private static boolean isBetter(Line line, Line best) {
        boolean isVoiced = line.speaker() != null;
        return isVoiced == (best.speaker() != null)
                ? line.terms().size() > best.terms().size()
                : isVoiced;
    }

    public String party() {
        return lines.getFirst().party();
    }

    /// The issue of [#main()].
    public Issue issue() {
        return main().issue();
    }

    /// The day it was said, null when no report tells.
    public @Nullable LocalDate saidOn() {
        return main().saidOn();
    }

    /// The reports that tell of it, each once, in the order of publication.
    public List<Report> reports() {
        return reports(lines);
    }

    /// The independent sources: the first hands of the chains, in alphabetical order.
    public Set<String> sources() {
        return lines.stream().map(Sources::of).collect(Collectors.toCollection(TreeSet::new));
    }

    /// Firmness from report to report, softest first; one entry when all agree.
    public List<Firmness> firmness() {
        return lines.stream().map(Line::firmness).distinct().sorted().toList();
    }

    /// Whether at least one report says that there are no conditions.
    public boolean unconditional() {
        return lines.stream().anyMatch(Line::unconditional);
    }
}
