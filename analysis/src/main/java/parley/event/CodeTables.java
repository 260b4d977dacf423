package parley.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.clause.WordLists;
import parley.model.EventCode;

/// The tables that turn CAMEO codes into PLOVER events and speech acts into CAMEO codes.
final class CodeTables {
    private static final Map<String, String[]> PLOVER = load("plover.txt");
    private static final Map<String, String[]> MODES = load("modes.txt");
    private static final Map<String, String[]> ACTS = load("act-codes.txt");

    /// The columns of `act-codes.txt`.
    enum Column {
        REQUEST(0),
        DEMAND(1),
        AGREE(2),
        REJECT(3),
        THREATEN(4);

        private final int cell;

        Column(int cell) {
            this.cell = cell;
        }
    }

    private CodeTables() {}

    /// The PLOVER event of a CAMEO code, empty for mere statements.
    static String plover(String cameo) {
        String[] row = longest(PLOVER, cameo);
        return row == null || row[0].equals("-") ? "" : row[0];
    }

    /// The code of an act about a deed.
    ///
    /// @param deed CAMEO code of the deed that is demanded, offered or refused; `-` for none
    static EventCode act(Column column, String deed) {
        String[] row = longest(ACTS, deed);
        String[] cells = row == null ? ACTS.get("-") : row;
        if (cells == null) {
            throw new IllegalStateException(
                    "act-codes.txt needs a row for -, got " + ACTS.keySet());
        }
        String cameo = cells[column.cell];
        String[] mode = longest(MODES, cameo);
        return new EventCode(
                plover(cameo),
                mode == null || mode[0].equals("-") ? null : mode[0],
                mode == null ? List.of() : Action.contexts(mode[1]),
                cameo);
    }

    private static String @Nullable [] longest(Map<String, String[]> table, String code) {
        for (int length = code.length(); length > 0; length--) {
            String[] row = table.get(code.substring(0, length));
            if (row != null) {
                return row;
            }
        }
        return null;
    }

    private static Map<String, String[]> load(String file) {
        var table = new HashMap<String, String[]>();
        for (String line : WordLists.lines(CodeTables.class, file)) {
            String[] words = line.split("\\s+", -1);
            table.put(words[0], java.util.Arrays.copyOfRange(words, 1, words.length));
        }
        return Map.copyOf(table);
    }
}
