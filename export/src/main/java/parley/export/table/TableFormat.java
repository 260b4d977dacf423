package parley.export.table;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// How a table's rows are written.
public enum TableFormat {
    /// RFC 4180, with a header. Words that a spreadsheet would run as a formula get an apostrophe
    /// before them, after OWASP's advice on CSV injection.
    CSV {
        @Override
        String header(List<? extends Column<?>> columns) {
            return String.join(",", columns.stream().map(Column::name).toList()) + "\r\n";
        }

        @Override
        <T> String row(List<Column<T>> columns, T item) {
            return String.join(
                            ",",
                            columns.stream().map(each -> cell(each.value().apply(item))).toList())
                    + "\r\n";
        }
    },
    /// One JSON object a line; a field without a value is null.
    JSONL {
        @Override
        String header(List<? extends Column<?>> columns) {
            return "";
        }

        @Override
        <T> String row(List<Column<T>> columns, T item) {
            ObjectNode node = MAPPER.createObjectNode();
            columns.forEach(each -> node.putPOJO(each.name(), each.value().apply(item)));
            return MAPPER.writeValueAsString(node) + "\n";
        }
    };

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    abstract String header(List<? extends Column<?>> columns);

    abstract <T> String row(List<Column<T>> columns, T item);

    /// The ending of its files, and its name on the command line.
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (!(value instanceof String words)) {
            return value.toString();
        }
        boolean runs = !words.isEmpty() && "=+-@\t\r\n|%".indexOf(words.charAt(0)) >= 0;
        String safe = runs ? "'" + words : words;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
