package parley.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import parley.clause.WordLists;
import parley.model.Event;

/// The lexicon's examples are its tests: each names the action above it, with source and target. An
/// example counts when the trees of one engine give the record: what a parser gets wrong is
/// measured elsewhere, by the benches.
class ActionLexiconTest {
    @TestFactory
    Stream<DynamicTest> codesItsOwnExamples() {
        var tests = new ArrayList<DynamicTest>();
        for (String file : WordLists.lines(ActionLexicon.class, "actions/files.txt")) {
            Action action = null;
            for (String line : WordLists.lines(ActionLexicon.class, "actions/" + file)) {
                if (line.startsWith("[")) {
                    action = Action.parse(line);
                } else if (line.startsWith("e ") && action != null) {
                    Action named = action;
                    String[] parts = line.substring(2).split(" => ", -1);
                    tests.add(
                            DynamicTest.dynamicTest(
                                    action.key() + ": " + parts[0],
                                    () -> check(named, parts[0], parts[1])));
                }
            }
        }
        return tests.stream();
    }

    @Test
    void everyPatternHasACodeOfTheCodebook() {
        for (String file : WordLists.lines(ActionLexicon.class, "actions/files.txt")) {
            for (String line : WordLists.lines(ActionLexicon.class, "actions/" + file)) {
                if (line.startsWith("[")) {
                    assertThat(Action.parse(line).code().cameo()).as(line).matches("[0-9]{3,4}");
                }
            }
        }
    }

    private static void check(Action action, String text, String who) {
        String[] sides = who.split(" > ", -1);
        List<Event> events = Coding.eventsByEitherEngine(text);
        assertThat(events.stream().anyMatch(event -> fits(event, action, text, sides)))
                .as("%s %s among %s", action.code().cameo(), who, shown(events, text))
                .isTrue();
    }

    private static List<String> shown(List<Event> events, String text) {
        return events.stream()
                .map(event ->
                        event.factuality()
                                + " "
                                + event.code().cameo()
                                + " "
                                + Coding.who(event, text))
                .toList();
    }

    private static boolean fits(Event event, Action action, String text, String[] sides) {
        String[] found = Coding.who(event, text).split(" > ", -1);
        return event.code().cameo().equals(action.code().cameo())
                && event.factuality().happened()
                && overlaps(found[0], sides[0])
                && overlaps(found[1], sides[1]);
    }

    private static boolean overlaps(String found, String wanted) {
        String one = found.toLowerCase(Locale.ROOT);
        String other = wanted.toLowerCase(Locale.ROOT);
        if (one.equals("-") || other.equals("-")) {
            return one.equals(other);
        }
        return one.contains(other) || other.contains(one);
    }
}
