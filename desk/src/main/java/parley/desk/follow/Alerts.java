package parley.desk.follow;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;

/// Keeps alerts and tells of what is new: one message for each thing said, however many reports
/// copy it. A thing counts as told of only when the receiver took the message. Safe to share
/// between threads.
public final class Alerts {
    private static final int MOST_ALERTS = 100;

    private final AlertFile file;
    private final Entries entries;
    private final Courier courier;
    private final RandomGenerator random;
    private final ReentrantLock lock = new ReentrantLock();

    /// @param folder the ledger's
    public Alerts(Path folder, Entries entries, Courier courier) {
        this(folder, entries, courier, new java.security.SecureRandom());
    }

    Alerts(Path folder, Entries entries, Courier courier, Random random) {
        this.file = new AlertFile(folder);
        this.entries = entries;
        this.courier = courier;
        this.random = random;
    }

    /// All alerts in the order in which they were made.
    public List<Alert> all() {
        lock.lock();
        try {
            return file.read();
        } finally {
            lock.unlock();
        }
    }

    /// Adds an alert; what is on the topic now is known and will not be told of.
    ///
    /// @throws IllegalArgumentException if a search cannot be understood, messages may not be sent
    ///   to the address, or there are too many alerts
    public Alert add(Topic topic, URI address) {
        courier.check(address);
        Set<String> known = new TreeSet<>();
        entries.of(topic).forEach(entry -> known.addAll(entry.records()));
        byte[] id = new byte[8];
        random.nextBytes(id);
        var alert = new Alert(HexFormat.of().formatHex(id), topic, address, known);
        lock.lock();
        try {
            var alerts = new ArrayList<>(file.read());
            if (alerts.size() >= MOST_ALERTS) {
                throw new IllegalArgumentException("A desk has at most " + MOST_ALERTS + " alerts");
            }
            alerts.add(alert);
            file.write(alerts);
            return alert;
        } finally {
            lock.unlock();
        }
    }

    /// Removes an alert; nothing happens when there is none with this id.
    public void remove(String id) {
        lock.lock();
        try {
            file.write(file.read().stream().filter(alert -> !alert.id().equals(id)).toList());
        } finally {
            lock.unlock();
        }
    }

    /// Tells of everything that is new.
    ///
    /// @param desk the desk's address without a slash at its end, for links in messages
    /// @return how many messages were taken
    public int tell(String desk) {
        lock.lock();
        try {
            int told = 0;
            List<Alert> alerts = file.read();
            for (int i = 0; i < alerts.size(); i++) {
                Alert alert = alerts.get(i);
                Set<String> known = new TreeSet<>(alert.known());
                for (Entry entry : entries.of(alert.topic()).reversed()) {
                    boolean isNew = entry.records().stream().noneMatch(known::contains);
                    boolean settled = !isNew || courier.take(alert, entry, desk);
                    told += isNew && settled ? 1 : 0;
                    if (settled) {
                        known.addAll(entry.records());
                    }
                }
                if (!known.equals(alert.known())) {
                    alerts = new ArrayList<>(alerts);
                    alerts.set(i, new Alert(alert.id(), alert.topic(), alert.address(), known));
                    file.write(alerts);
                }
            }
            return told;
        } finally {
            lock.unlock();
        }
    }
}
