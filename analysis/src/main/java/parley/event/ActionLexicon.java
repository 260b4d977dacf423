package parley.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parley.clause.WordLists;

/// The actions that we know, by their triggers.
final class ActionLexicon {
    private static final Map<String, List<Pattern>> BY_TRIGGER = load();

    private ActionLexicon() {}

    /// Patterns of a trigger such as `v:attack`, in the order of the files; empty for none.
    static List<Pattern> patterns(String trigger) {
        return BY_TRIGGER.getOrDefault(trigger, List.of());
    }

    private static Map<String, List<Pattern>> load() {
        var patterns = new HashMap<String, List<Pattern>>();
        for (String file : WordLists.lines(ActionLexicon.class, "actions/files.txt")) {
            Action action = null;
            for (String line : WordLists.lines(ActionLexicon.class, "actions/" + file)) {
                if (line.startsWith("[")) {
                    action = Action.parse(line);
                } else if (action != null && !line.startsWith("e ")) {
                    for (Pattern pattern : Pattern.parse(action, line)) {
                        patterns.computeIfAbsent(pattern.trigger(), _ -> new ArrayList<>())
                                .add(pattern);
                    }
                }
            }
        }
        return Map.copyOf(patterns);
    }
}
