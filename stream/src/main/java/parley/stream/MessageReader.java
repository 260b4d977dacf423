package parley.stream;

import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import parley.document.JsonLines;
import parley.document.Waiting;
import parley.intake.Found;
import parley.model.Reason;
import parley.model.Rejected;
import tools.jackson.databind.JsonNode;

/// Reads messages into rows of the table `read`. A message is what a line of JSON Lines is, or else
/// a page or text whose key is its address. Its file is `kafka:TOPIC/PARTITION`, its byte offset
/// the message's offset.
///
/// @param engine the language engine's name
record MessageReader(String engine) implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1;

    @Override
    public Iterator<Row> call(Iterator<Row> messages) {
        var rows = new DocumentRows(engine);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return messages.hasNext();
            }

            @Override
            public Row next() {
                Row message = messages.next();
                String file = "kafka:" + message.getString(2) + "/" + message.getInt(3);
                long offset = message.getLong(4);
                byte[] value = message.isNullAt(1) ? new byte[0] : message.getAs(1);
                Waiting waiting = waiting(file, offset, message.getString(0), value);
                return rows.of(file, 0, new Placed(waiting, offset));
            }
        };
    }

    private static Waiting waiting(String file, long offset, @Nullable String key, byte[] value) {
        if (isObject(value)) {
            JsonNode node = JsonLines.object(value);
            Rejected rejected =
                    new Rejected(
                            file,
                            Reason.UNREADABLE_JSON_LINE,
                            offset,
                            "message " + offset + " is not a JSON object",
                            "Send it again in whole; the other messages were read.");
            return Waiting.line(
                    file,
                    new JsonLines.Entry(offset, offset, node, node == null ? rejected : null));
        }
        String address = key != null && key.matches("https?://.*") ? key : null;
        return Waiting.of(
                new Found.Document(file + "#" + offset, value, address, null, null, null));
    }

    private static boolean isObject(byte[] value) {
        int at = 0;
        while (at < value.length && (value[at] == ' ' || value[at] == '\n' || value[at] == '\t')) {
            at++;
        }
        return at < value.length && value[at] == '{';
    }
}
