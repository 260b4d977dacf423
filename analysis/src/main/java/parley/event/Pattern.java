package parley.event;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One way of wording an action.
///
/// @param form `v` verb, `n` noun, `m` matter of a speech act
/// @param targets slots in which the target may stand, tried in order
/// @param inverse true when the grammatical subject suffers the deed ("came under attack from")
record Pattern(
        Action action,
        String form,
        String lemma,
        List<Condition> conditions,
        List<String> targets,
        boolean inverse) {
    /// Reads `v lemma lemma : conditions > targets`; one pattern for each lemma.
    static List<Pattern> parse(Action action, String line) {
        boolean inverse = line.contains(" < ");
        int mark = inverse ? line.indexOf(" < ") : line.indexOf(" > ");
        if (mark < 0) {
            mark = line.length();
        }
        String targets = mark < line.length() ? line.substring(mark + 3).strip() : "";
        String left = line.substring(0, mark);
        int colon = left.indexOf(':');
        String words = colon < 0 ? left : left.substring(0, colon);
        String conditions = colon < 0 ? "" : left.substring(colon + 1).strip();
        String[] lemmas = words.strip().split("\\s+", -1);
        var patterns = new ArrayList<Pattern>();
        for (int i = 1; i < lemmas.length; i++) {
            patterns.add(
                    new Pattern(
                            action,
                            lemmas[0],
                            lemmas[i],
                            conditions(conditions),
                            slots(targets),
                            inverse));
        }
        return patterns;
    }

    /// How fine a sense it is: the number of conditions that do more than keep other senses out.
    int fineness() {
        return (int) conditions.stream().filter(Condition::finer).count();
    }

    String trigger() {
        return form + ":" + lemma;
    }

    @Nullable Condition condition(String slot) {
        for (Condition condition : conditions) {
            if (condition.slot().equals(slot)) {
                return condition;
            }
        }
        return null;
    }

    private static List<Condition> conditions(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        var conditions = new ArrayList<Condition>();
        for (String word : text.split("\\s+", -1)) {
            conditions.add(Condition.parse(word));
        }
        return List.copyOf(conditions);
    }

    private static List<String> slots(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\\s+", -1));
    }
}
