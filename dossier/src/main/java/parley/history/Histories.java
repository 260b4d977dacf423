package parley.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import parley.model.FindingId;
import parley.model.Issue;

/// Orders the lines of many reports into one history per party and issue.
public final class Histories {
    /// Two utterances are about one subject when half of the shorter wording stands in the other. A
    /// shift between lines on different subjects would be a wrong record, so this is strict.
    private static final double SAME_SUBJECT = 0.5;

    /// Under the same sub-issue a quarter is enough.
    private static final double SAME_TOPIC = 0.25;

    private final ContentWords words = ContentWords.load();
    private final Comparison comparison = new Comparison(words);

    private record Key(String party, Issue issue) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byParty = party.compareTo(other.party);
            return byParty != 0 ? byParty : issue.compareTo(other.issue);
        }
    }

    /// The histories that the lines make, by party in alphabetical order, then by issue in the
    /// order of the taxonomy. The order of the lines does not matter.
    public List<History> of(List<Line> lines) {
        return of(lines, List.of());
    }

    /// As [#of(List)], where people say what tells of one utterance.
    ///
    /// @param together ids of lines that do, whatever their words; lines of other parties or
    ///   directions stay apart all the same
    public List<History> of(List<Line> lines, Collection<Set<FindingId>> together) {
        var utterances = new TreeMap<Key, List<Utterance>>();
        for (Utterance utterance : new UtteranceGrouper(words, together).group(lines)) {
            utterances
                    .computeIfAbsent(
                            new Key(utterance.party(), utterance.issue()), _ -> new ArrayList<>())
                    .add(utterance);
        }
        // No history knows of another.
        return utterances.entrySet().parallelStream()
                .map(entry ->
                        new History(
                                entry.getKey().party(),
                                entry.getKey().issue(),
                                steps(entry.getValue())))
                .toList();
    }

    private List<Step> steps(List<Utterance> ordered) {
        var steps = new ArrayList<Step>();
        var subjects = new ArrayList<Subject>();
        for (Utterance utterance : ordered) {
            Line line = utterance.main();
            var subject = new Subject(line, words.of(line.content()));
            int before = subjects.size() - 1;
            while (before >= 0 && !isSameSubject(subjects.get(before), subject)) {
                before--;
            }
            steps.add(
                    before >= 0
                            ? comparison.compare(ordered.get(before), utterance)
                            : new Step(
                                    utterance,
                                    Relation.FIRST,
                                    null,
                                    "nothing was said on it before"));
            subjects.add(subject);
        }
        return steps;
    }

    /// A line and the words that tell what it is about.
    private record Subject(Line line, Set<String> content) {}

    private static boolean isSameSubject(Subject earlier, Subject later) {
        Set<String> first = earlier.content;
        Set<String> second = later.content;
        String topic = earlier.line.topic();
        boolean sameTopic = topic != null && topic.equals(later.line.topic());
        int shared = ContentWords.shared(first, second);
        boolean enough =
                shared >= 2 || (shared == 1 && (sameTopic || first.size() == second.size()));
        return enough
                && ContentWords.overlap(first, second) >= (sameTopic ? SAME_TOPIC : SAME_SUBJECT)
                && (earlier.line.direction() == later.line.direction()
                        || !ContentWords.differInQuantity(first, second));
    }
}
