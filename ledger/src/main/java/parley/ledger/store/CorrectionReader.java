package parley.ledger.store;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.json.CorrectionJson;
import parley.ledger.Corrections;
import parley.ledger.FindingRecord;
import parley.model.Correction;
import parley.model.Correction.Target;
import parley.model.Correction.Where;
import parley.model.Correction.Withdrawn;
import parley.model.FindingId;

/// Reads a ledger's corrections, and again whenever the file or the ledger has changed. Safe to
/// share between threads.
final class CorrectionReader {
    /// The part of the words of two records that must be common for them to be one, where newer
    /// rules name it otherwise.
    private static final double SAME_WORDS = 0.5;

    private final StoredLedger ledger;
    private final CorrectionFile file;
    private Corrections last = Corrections.NONE;
    private CorrectionFile.@Nullable Stamp stamp;
    private long change = -1;

    CorrectionReader(StoredLedger ledger, CorrectionFile file) {
        this.ledger = ledger;
        this.file = file;
    }

    CorrectionFile file() {
        return file;
    }

    synchronized Corrections now() {
        CorrectionFile.Stamp found = file.stamp();
        if (found.size() == 0) {
            return Corrections.NONE;
        }
        long changed = ledger.change();
        if (!found.equals(stamp) || changed != change) {
            last = read(file.bytes());
            stamp = found;
            change = changed;
        }
        return last;
    }

    private Corrections read(byte[] bytes) {
        var given = new ArrayList<Corrections.Given>();
        var faults = new ArrayList<Corrections.Fault>();
        Set<String> ids = new HashSet<>();
        int line = 1;
        int start = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == '\n') {
                try {
                    String text = decoded(bytes, start, i).strip();
                    if (!text.isEmpty()) {
                        Correction correction = CorrectionJson.parse(text);
                        if (correction.what() instanceof Withdrawn(String id)
                                && !ids.contains(id)) {
                            throw new IllegalArgumentException(
                                    "withdraws " + id + ", and no line before has this id");
                        }
                        String id = id(text);
                        ids.add(id);
                        given.add(new Corrections.Given(id, line, correction));
                    }
                } catch (IllegalArgumentException e) {
                    faults.add(new Corrections.Fault(line, start, String.valueOf(e.getMessage())));
                }
                start = i + 1;
                line++;
            }
        }
        return new Corrections(given, faults, this::resolved);
    }

    private static String decoded(byte[] bytes, int start, int end) {
        try {
            ByteBuffer part = ByteBuffer.wrap(bytes, start, end - start);
            String text = StandardCharsets.UTF_8.newDecoder().decode(part).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("is not UTF-8", e);
        }
    }

    /// What a correction's line is called.
    static String id(String line) {
        return Prepared.hash(line.strip().getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }

    /// The record that is meant: the one of this id, else the one of its layer that has most words
    /// in common with it, if half of both are; empty when there is none.
    private Optional<FindingId> resolved(Target target) {
        Where where = target.where();
        if (ledger.raw(target.id()).isPresent()) {
            return Optional.of(target.id());
        }
        if (where == null) {
            return Optional.empty();
        }
        FindingId best = null;
        double most = SAME_WORDS;
        try (Stream<FindingRecord> records = ledger.raw(where.report())) {
            for (FindingRecord record : (Iterable<FindingRecord>) records::iterator) {
                double common =
                        record.layer().code().equals(where.layer()) ? common(record, where) : 0;
                if (common >= most) {
                    most = common;
                    best = record.id();
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static double common(FindingRecord record, Where where) {
        int start = record.evidenceCodePoints().start();
        int end = record.evidenceCodePoints().end();
        double shared = Math.min(end, where.end()) - Math.max(start, where.start());
        double all = Math.max(end, where.end()) - Math.min(start, where.start());
        return all <= 0 ? 0 : shared / all;
    }

    /// A correction as it is written down: each record with the words that it stands on.
    ///
    /// @throws IllegalArgumentException if it names a record or correction that there is not
    Correction anchored(Correction given) {
        Correction.What what =
                switch (given.what()) {
                    case Correction.NotSo(var record) -> new Correction.NotSo(anchored(record));
                    case Correction.RightIs(var record, var part, var value) ->
                            new Correction.RightIs(fitting(anchored(record), part), part, value);
                    case Correction.SplitActor(var name, var into, var records) ->
                            new Correction.SplitActor(name, into, all(records));
                    case Correction.SameUtterance(var records) ->
                            new Correction.SameUtterance(all(records));
                    case Correction.MergeActors merger -> merger;
                    case Withdrawn withdrawn -> known(withdrawn);
                };
        return new Correction(what, given.reason(), given.date(), given.by());
    }

    private List<Target> all(List<Target> targets) {
        return targets.stream().map(this::anchored).toList();
    }

    private Target anchored(Target target) {
        FindingRecord record = found(target.id());
        var words = record.evidenceCodePoints();
        return new Target(
                target.id(),
                new Where(record.report(), record.layer().code(), words.start(), words.end()));
    }

    private FindingRecord found(FindingId id) {
        return ledger.raw(id)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "'" + id.value() + "' names no record of this ledger"));
    }

    private Target fitting(Target target, Correction.Part part) {
        String layer = found(target.id()).layer().code();
        boolean fits =
                switch (part) {
                    case PARTY, TO, SAID -> true;
                    case SPEAKER -> !layer.equals("event");
                    case ISSUE, TOPIC, ACT, FIRMNESS, STATUS -> layer.equals("position");
                    case FACTUALITY -> layer.equals("event");
                };
        if (!fits) {
            throw new IllegalArgumentException(
                    "A record of the layer "
                            + layer
                            + " has no "
                            + part.code()
                            + ", got "
                            + target.id().value());
        }
        return target;
    }

    private Withdrawn known(Withdrawn withdrawn) {
        boolean isKnown =
                now().entries().stream()
                        .anyMatch(entry -> entry.id().equals(withdrawn.correction()));
        if (!isKnown) {
            throw new IllegalArgumentException(
                    "No correction has the id '" + withdrawn.correction() + "'");
        }
        return withdrawn;
    }
}
