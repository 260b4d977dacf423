package parley.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import parley.model.Position;

/// Keeps one record of a line that a party repeats in the same words.
final class Repeats {
    private static final int LONGEST_HEADING = 120;

    private Repeats() {}

    static List<Position> merged(String text, List<Position> positions) {
        var kept = new ArrayList<Position>();
        for (Position position : positions) {
            boolean repeated = isHeadline(text, position, positions);
            for (int i = 0; i < kept.size() && !repeated; i++) {
                Position other = kept.get(i);
                if (isSameLine(text, other, position)) {
                    repeated = true;
                    if (position.conditions().size() > other.conditions().size()
                            || (other.speaker() == null
                                    && position.speaker() != null
                                    && position.conditions().size() == other.conditions().size())) {
                        kept.set(i, position);
                    }
                }
            }
            if (!repeated) {
                kept.add(position);
            }
        }
        kept.sort((a, b) -> {
            int byContent = a.content().compareTo(b.content());
            return byContent != 0 ? byContent : a.party().party().compareTo(b.party().party());
        });
        return List.copyOf(kept);
    }

    /// A headline's line that the body takes up again in other words is the body's.
    private static boolean isHeadline(String text, Position position, List<Position> all) {
        int end = text.indexOf('\n', position.content().end());
        boolean first = end > 0 && text.indexOf('\n') == end && text.charAt(end - 1) != '.';
        return end > 0
                && (first || isHeading(text, end))
                && all.stream()
                        .anyMatch(other ->
                                other.content().start() > end
                                        && other.act() == position.act()
                                        && (isHeading(text, end)
                                                || other.issue() == position.issue())
                                        && other.party().party().equals(position.party().party()));
    }

    /// A short line of its own without a mark at its end.
    private static boolean isHeading(String text, int end) {
        int start = text.lastIndexOf('\n', end - 1) + 1;
        String line = text.substring(start, end).strip();
        return line.length() <= LONGEST_HEADING
                && !line.isEmpty()
                && ".!?:;,\"”’'".indexOf(line.charAt(line.length() - 1)) < 0;
    }

    private static boolean isSameLine(String text, Position a, Position b) {
        if (a.act() != b.act() || !a.party().party().equals(b.party().party())) {
            return false;
        }
        if (a.content().equals(b.content())) {
            return true;
        }
        Set<String> first = words(a.content().of(text));
        Set<String> second = words(b.content().of(text));
        var shared = new TreeSet<>(first);
        shared.retainAll(second);
        var all = new TreeSet<>(first);
        all.addAll(second);
        return !all.isEmpty() && shared.size() >= 0.75 * all.size();
    }

    private static Set<String> words(String content) {
        var words = new TreeSet<String>();
        for (String word :
                Rows.words(content.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " "))) {
            if (word.length() > 2 && !word.equals("the")) {
                words.add(word);
            }
        }
        return words;
    }
}
