package parley.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Scripts that names are brought into English from, with the rules for how their spellings vary:
/// `scripts.tsv` and `spellings.tsv`.
final class Scripts {
    /// One rewriting; `^` and `$` in it stand for the start and end of a word.
    record Rule(String from, String to) {}

    /// One script, or one language's way with it.
    ///
    /// @param countries whose names the rules hold for
    /// @param familyFirst true where the family name stands first
    /// @param rules in the order in which they are applied
    record Script(String name, Set<String> countries, boolean familyFirst, List<Rule> rules) {}

    private final Map<String, Script> scripts = new LinkedHashMap<>();

    private Scripts(Table scriptTable, Table ruleTable) {
        for (Table.Row row : scriptTable.rows()) {
            var script =
                    new Script(
                            row.need("script"),
                            Set.copyOf(row.list("countries")),
                            row.get("family_name").equals("first"),
                            new ArrayList<>());
            scripts.put(script.name(), script);
        }
        for (Table.Row row : ruleTable.rows()) {
            Script script = scripts.get(row.need("script"));
            if (script == null) {
                throw new IllegalArgumentException(row.where() + " names no script of scripts.tsv");
            }
            script.rules().add(new Rule(row.get("from"), row.get("to")));
        }
    }

    static Scripts shipped() {
        return new Scripts(Table.shipped("scripts.tsv"), Table.shipped("spellings.tsv"));
    }

    List<Script> all() {
        return List.copyOf(scripts.values());
    }

    boolean isFamilyFirst(String country) {
        return scripts.values().stream()
                .anyMatch(script -> script.familyFirst() && script.countries().contains(country));
    }
}
