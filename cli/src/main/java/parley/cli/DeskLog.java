package parley.cli;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import parley.desk.Answered;
import parley.desk.RequestListener;

/// Writes down what a desk answers, without what was asked for: a reader's questions are the
/// reader's own. Who changes something is named when a trusted proxy says who it is.
final class DeskLog implements RequestListener {
    /// What the desk's own messages are logged under.
    static final Logger SOURCE = Logger.getLogger("parley.desk");

    private static final int FAILED = 500;
    private static final int REFUSED = 400;

    private final EventLog log;
    private final InstantSource clock;

    DeskLog(EventLog log, InstantSource clock) {
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void answered(Answered answered) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("method", answered.method());
        fields.put("route", answered.route());
        fields.put("status", answered.status());
        fields.put("millis", answered.took().toMillis());
        if (answered.visitor() != null) {
            fields.put("visitor", answered.visitor());
        }
        log.write(level(answered), answered.at(), "answered", fields);
    }

    /// Reading is not worth a line unless all are asked for; a change and a refusal are.
    private static EventLog.Level level(Answered answered) {
        if (answered.status() >= FAILED) {
            return EventLog.Level.WARN;
        }
        boolean isRead = answered.method().equals("GET") || answered.method().equals("HEAD");
        boolean isUsual = answered.status() < REFUSED || answered.status() == 404;
        return isRead && isUsual ? EventLog.Level.DEBUG : EventLog.Level.INFO;
    }

    /// Writes something that happened to the desk itself.
    void tell(String event, Map<String, ?> fields) {
        log.write(EventLog.Level.INFO, clock.instant(), event, fields);
    }

    /// Takes in what the desk itself logs.
    Handler handler() {
        SOURCE.setUseParentHandlers(false);
        var handler =
                new Handler() {
                    @Override
                    public void publish(LogRecord entry) {
                        write(entry);
                    }

                    @Override
                    public void flush() {}

                    @Override
                    public void close() {}
                };
        SOURCE.addHandler(handler);
        return handler;
    }

    private void write(LogRecord entry) {
        boolean isTrouble = entry.getLevel().intValue() >= Level.WARNING.intValue();
        var fields = new LinkedHashMap<String, Object>();
        fields.put("message", new java.util.logging.SimpleFormatter().formatMessage(entry));
        if (entry.getThrown() != null) {
            fields.put("failure", entry.getThrown().toString());
        }
        log.write(
                isTrouble ? EventLog.Level.WARN : EventLog.Level.INFO,
                entry.getInstant(),
                "desk",
                fields);
    }
}
