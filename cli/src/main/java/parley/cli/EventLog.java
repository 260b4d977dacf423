package parley.cli;

import java.io.PrintStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A log of events, one a line, for people or for programs. No line holds words of a report.
final class EventLog {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final PrintStream out;
    private final Form form;
    private final Level least;

    /// How a line looks.
    enum Form {
        /// `2024-11-29T22:06:00Z INFO feed-read feed=https://... new=3`
        TEXT,
        /// One JSON object.
        JSON
    }

    /// How much an event matters.
    enum Level {
        /// One page or feed among many.
        DEBUG,
        /// How the whole goes.
        INFO,
        /// Somebody should look.
        WARN
    }

    EventLog(PrintStream out, Form form, Level least) {
        this.out = out;
        this.form = form;
        this.least = least;
    }

    /// Writes one event.
    ///
    /// @param event its stable name
    /// @param fields numbers and words, in the order in which they are written
    void write(Level level, Instant now, String event, Map<String, ?> fields) {
        if (level.compareTo(least) < 0) {
            return;
        }
        Instant time = now.truncatedTo(ChronoUnit.MILLIS);
        out.println(
                form == Form.JSON
                        ? json(level, time, event, fields)
                        : text(level, time, event, fields));
        out.flush();
    }

    private static String json(Level level, Instant time, String event, Map<String, ?> fields) {
        ObjectNode line = MAPPER.createObjectNode();
        line.put("time", time.toString());
        line.put("level", level.name().toLowerCase(Locale.ROOT));
        line.put("event", event);
        fields.forEach((name, value) -> line.set(name, MAPPER.valueToTree(value)));
        return line.toString();
    }

    private static String text(Level level, Instant time, String event, Map<String, ?> fields) {
        var line = new StringBuilder(time + " " + level + " " + event);
        fields.forEach(
                (name, value) -> line.append(' ').append(name).append('=').append(quoted(value)));
        return line.toString();
    }

    private static String quoted(Object value) {
        String words = value.toString().replaceAll("\\p{Cntrl}", " ");
        return words.contains(" ") ? "\"" + words.replace("\"", "'") + "\"" : words;
    }
}
