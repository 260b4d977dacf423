package parley.speechact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parley.clause.WordLists;
import parley.model.Act;
import parley.speechact.SpeechAct.Force;

/// One trigger of `acts.txt` with where its content and addressee stand.
///
/// @param form `v`, `n` or `a`
/// @param trigger lemma, with its particle joined by `_`
/// @param content slots tried in order
/// @param addressee slots tried in order
record ActRow(
        Act act,
        Force force,
        String form,
        String trigger,
        List<String> content,
        List<String> addressee) {
    /// Rows by form and trigger: `v:demand`.
    static final Map<String, List<ActRow>> BY_TRIGGER = load();

    String rule() {
        return form + ":" + trigger;
    }

    private static Map<String, List<ActRow>> load() {
        var rows = new HashMap<String, List<ActRow>>();
        for (String line : WordLists.lines(ActRow.class, "acts.txt")) {
            String[] columns = line.split("\\s*\\|\\s*", -1);
            String[] head = columns[0].split("\\s+", -1);
            for (String trigger : columns[1].split("\\s+", -1)) {
                var row =
                        new ActRow(
                                Act.valueOf(head[0]),
                                Force.valueOf(head[1]),
                                head[2],
                                trigger,
                                List.of(columns[2].split("\\s+", -1)),
                                List.of(columns[3].split("\\s+", -1)));
                rows.computeIfAbsent(row.rule(), _ -> new ArrayList<>()).add(row);
            }
        }
        return Map.copyOf(rows);
    }
}
