package parley.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parley.clause.WordLists;

/// The actions that we know, by their triggers.
final class ActionLexicon {
    /// By form, then by lemma: a lemma's hash is known already where it is looked up again.
    private static final Map<String, Map<String, List<Pattern>>> BY_TRIGGER = load();

    private ActionLexicon() {}

    /// Patterns of a trigger, in the order of the files; empty for none.
    ///
    /// @param form `v`, `n` or `m`, as in the files
    /// @param lemma with its particle joined by `_`
    static List<Pattern> patterns(String form, String lemma) {
        return BY_TRIGGER.getOrDefault(form, Map.of()).getOrDefault(lemma, List.of());
    }

    private static Map<String, Map<String, List<Pattern>>> load() {
        var patterns = new HashMap<String, Map<String, List<Pattern>>>();
        for (String file : WordLists.lines(ActionLexicon.class, "actions/files.txt")) {
            Action action = null;
            for (String line : WordLists.lines(ActionLexicon.class, "actions/" + file)) {
                if (line.startsWith("[")) {
                    action = Action.parse(line);
                } else if (action != null && !line.startsWith("e ")) {
                    for (Pattern pattern : Pattern.parse(action, line)) {
                        patterns.computeIfAbsent(pattern.form(), _ -> new HashMap<>())
                                .computeIfAbsent(pattern.lemma(), _ -> new ArrayList<>())
                                .add(pattern);
                    }
                }
            }
        }
        return patterns;
    }
}
