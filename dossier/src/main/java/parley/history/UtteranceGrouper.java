package parley.history;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.model.FindingId;

/// Finds which lines tell of one utterance: the same party, direction and speaker, at most a day
/// apart, and the same thing.
final class UtteranceGrouper {
    /// Zones and press times move the day by one.
    private static final int MOST_DAYS_APART = 1;

    /// Half of the shorter wording's content words in the other one. Wordings of one utterance in
    /// the samples share .5 and more, different utterances of one day .4 and less.
    private static final double SAME_THING = 0.5;

    /// Lines that name different issues have to agree more.
    private static final double SAME_THING_OTHER_ISSUE = 0.75;

    private final ContentWords words;
    private final List<Set<FindingId>> together;
    private final Map<Line, Set<String>> content = new HashMap<>();

    /// @param together lines that tell of one utterance because a person says so
    UtteranceGrouper(ContentWords words, Collection<Set<FindingId>> together) {
        this.words = words;
        this.together = List.copyOf(together);
    }

    /// The utterances that the lines tell of, in the order of saying.
    List<Utterance> group(List<Line> lines) {
        var groups = new LinkedHashMap<String, List<List<Line>>>();
        for (Line line : lines.stream().sorted(Order.LINES).toList()) {
            List<List<Line>> sameParty =
                    groups.computeIfAbsent(
                            line.party() + "\n" + line.direction() + "\n" + line.isHeld(),
                            _ -> new ArrayList<>());
            List<Line> home = home(line, sameParty);
            if (home == null) {
                home = new ArrayList<>();
                sameParty.add(home);
            }
            home.add(line);
        }
        return groups.values().stream()
                .flatMap(List::stream)
                .map(group -> Utterance.of(group, words))
                .sorted(Order.UTTERANCES)
                .toList();
    }

    /// The group that the line belongs to. Groups are in the order of publication, so those that
    /// are near in time stand at the end.
    private @Nullable List<Line> home(Line line, List<List<Line>> groups) {
        for (List<Line> group : groups.reversed()) {
            if (group.stream().anyMatch(other -> isTold(line, other) || isSame(line, other))) {
                return group;
            }
            if (isLongBefore(group.getLast(), line)) {
                return null;
            }
        }
        return null;
    }

    private static boolean isLongBefore(Line earlier, Line later) {
        return earlier.report().day() != null
                && later.report().day() != null
                && ChronoUnit.DAYS.between(earlier.report().day(), later.report().day()) > 60;
    }

    private boolean isTold(Line one, Line other) {
        return together.stream()
                .anyMatch(group -> group.contains(one.id()) && group.contains(other.id()));
    }

    private boolean isSame(Line one, Line other) {
        boolean oneReport = one.report().equals(other.report());
        if (!isNear(one, other) || (!oneReport && !isSameSpeaker(one.speaker(), other.speaker()))) {
            return false;
        }
        if (oneReport && one.issue() == other.issue() && sharesTerm(one, other)) {
            return true;
        }
        Set<String> first = content(one);
        Set<String> second = content(other);
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

    private Set<String> content(Line line) {
        return content.computeIfAbsent(line, it -> words.of(it.content()));
    }

    private static boolean isNear(Line one, Line other) {
        if (one.saidOn() == null || other.saidOn() == null) {
            return one.report().equals(other.report());
        }
        return Math.abs(ChronoUnit.DAYS.between(one.saidOn(), other.saidOn())) <= MOST_DAYS_APART;
    }

    /// A line in the narrator's words may be anybody's; named speakers must share their last name.
    private static boolean isSameSpeaker(@Nullable String one, @Nullable String other) {
        return one == null || other == null || lastName(one).equals(lastName(other));
    }

    private static String lastName(String name) {
        return name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }
}
