package parley.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.model.FindingId;

/// Finds which lines tell of one utterance: the same party, direction and speaker, at most a day
/// apart, and the same thing.
final class UtteranceGrouper {
    /// Zones and press times move the day by one.
    private static final int MOST_DAYS_APART = 1;

    /// Reports further back tell of other utterances.
    private static final int MOST_DAYS_BACK = 60;

    /// Half of the shorter wording's content words in the other one. Wordings of one utterance in
    /// the samples share .5 and more, different utterances of one day .4 and less.
    private static final double SAME_THING = 0.5;

    /// Lines that name different issues have to agree more.
    private static final double SAME_THING_OTHER_ISSUE = 0.75;

    private final ContentWords words;
    private final List<Set<FindingId>> together;

    /// @param together lines that tell of one utterance because a person says so
    UtteranceGrouper(ContentWords words, Collection<Set<FindingId>> together) {
        this.words = words;
        this.together = List.copyOf(together);
    }

    /// The utterances that the lines tell of, in the order of saying.
    List<Utterance> group(List<Line> lines) {
        var sides = new LinkedHashMap<Side, List<Dated>>();
        for (Line line : Order.sorted(lines)) {
            sides.computeIfAbsent(
                            new Side(line.party(), line.direction(), line.isHeld()),
                            _ -> new ArrayList<>())
                    .add(new Dated(line, day(line.saidOn()), day(line.report().day())));
        }
        // No side knows of another.
        List<Utterance> utterances =
                sides.values().parallelStream()
                        .map(this::groups)
                        .flatMap(List::stream)
                        .map(group -> Utterance.of(group.stream().map(Dated::line).toList(), words))
                        .toList();
        return Order.ofSaying(utterances, it -> it);
    }

    /// The lines of one side, those together that tell of one utterance.
    private List<List<Dated>> groups(List<Dated> lines) {
        var groups = new ArrayList<List<Dated>>();
        for (Dated line : lines) {
            List<Dated> home = home(line, groups);
            if (home == null) {
                home = new ArrayList<>(2);
                groups.add(home);
            }
            home.add(line);
        }
        return groups;
    }

    /// Only lines of one side can tell of one utterance.
    private record Side(String party, Direction direction, boolean isHeld) {}

    /// A line with its days as numbers, which are compared very often; [#UNKNOWN] for none.
    private record Dated(Line line, long said, long published) {}

    private static final long UNKNOWN = Long.MIN_VALUE;

    private static long day(@Nullable LocalDate day) {
        return day == null ? UNKNOWN : day.toEpochDay();
    }

    /// The group that the line belongs to. Groups are in the order of publication, so those that
    /// are near in time stand at the end.
    private @Nullable List<Dated> home(Dated line, List<List<Dated>> groups) {
        for (List<Dated> group : groups.reversed()) {
            for (Dated other : group) {
                if (isTold(line.line, other.line)
                        || (isNear(line, other) && isSame(line.line, other.line))) {
                    return group;
                }
            }
            if (isLongBefore(group.getLast(), line)) {
                return null;
            }
        }
        return null;
    }

    private static boolean isLongBefore(Dated earlier, Dated later) {
        return earlier.published != UNKNOWN
                && later.published != UNKNOWN
                && later.published - earlier.published > MOST_DAYS_BACK;
    }

    private static boolean isNear(Dated one, Dated other) {
        if (one.said == UNKNOWN || other.said == UNKNOWN) {
            return one.line.report().equals(other.line.report());
        }
        return Math.abs(one.said - other.said) <= MOST_DAYS_APART;
    }

    private boolean isTold(Line one, Line other) {
        return !together.isEmpty()
                && together.stream()
                        .anyMatch(group -> group.contains(one.id()) && group.contains(other.id()));
    }

    private boolean isSame(Line one, Line other) {
        boolean oneReport = one.report().equals(other.report());
        if (!oneReport && !isSameSpeaker(one.speaker(), other.speaker())) {
            return false;
        }
        if (oneReport && one.issue() == other.issue() && sharesTerm(one, other)) {
            return true;
        }
        Set<String> first = words.of(one.content());
        Set<String> second = words.of(other.content());
        if (ContentWords.differInQuantity(first, second)) {
            return false;
        }
        double needed = one.issue() == other.issue() ? SAME_THING : SAME_THING_OTHER_ISSUE;
        return ContentWords.overlap(first, second) >= needed
                && (ContentWords.shared(first, second) >= 2
                        || (Math.min(first.size(), second.size()) == 1
                                && one.issue() == other.issue()));
    }

    /// A headline and the sentence under it may name the deed in other words and the term alike.
    private boolean sharesTerm(Line one, Line other) {
        return one.terms().stream()
                .anyMatch(term ->
                        other.terms().stream()
                                .anyMatch(known -> Utterance.isSame(term, known, words)));
    }

    /// A line in the narrator's words may be anybody's; named speakers must share their last name.
    private static boolean isSameSpeaker(@Nullable String one, @Nullable String other) {
        return one == null || other == null || lastName(one).equals(lastName(other));
    }

    private static String lastName(String name) {
        return name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }
}
