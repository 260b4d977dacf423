package parley.ledger.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import parley.ledger.Flaw;
import parley.ledger.Intake;
import parley.ledger.LedgerException;
import parley.ledger.LedgerException.Kind;
import parley.ledger.ReportRecord;
import parley.ledger.WritableLedger;
import parley.model.Origin;
import parley.model.Reading;

/// Saves what can be read of a database with damaged pages into a new one. A report is whole in its
/// reading; columns, groups and index are drawn from that anew, so damage to those costs nothing.
final class Salvage {
    private static final int BATCH = 64;
    private static final String UNKNOWN = "unknown/auto";

    private final StoredLedger damaged;
    private final WritableLedger whole;
    private final Path originals;
    private final List<Flaw> losses = new ArrayList<>();
    private int saved;

    /// @param originals folder for the originals of reports whose reading is lost
    Salvage(StoredLedger damaged, WritableLedger whole, Path originals) {
        this.damaged = damaged;
        this.whole = whole;
        this.originals = originals;
    }

    /// What came of it.
    ///
    /// @param saved number of reports that are whole again
    /// @param losses what is not, and what mends it
    record Outcome(int saved, List<Flaw> losses) {}

    Outcome run() {
        long last = Math.max(last("report"), last("reading"));
        var batch = new ArrayList<Intake>();
        for (long seq = 1; seq <= last; seq++) {
            Intake intake = intake(seq);
            if (intake != null) {
                batch.add(intake);
            }
            if (batch.size() == BATCH || seq == last) {
                saved += batch.size();
                whole.add(batch);
                batch.clear();
            }
        }
        whole.regroup();
        return new Outcome(saved, List.copyOf(losses));
    }

    private long last(String table) {
        return tried(() -> Optional.of(damaged.database.number("SELECT max(seq) FROM " + table)))
                .orElse(0L);
    }

    /// Empty when it cannot be read.
    private static <T> Optional<T> tried(Supplier<Optional<T>> read) {
        try {
            return read.get();
        } catch (LedgerException e) {
            if (e.kind() != Kind.DAMAGED) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private @Nullable Intake intake(long seq) {
        Optional<ReportRecord> report =
                tried(() ->
                        damaged.one(ReportRows.SELECT + " WHERE seq = " + seq, ReportRows::read));
        Optional<Reading> reading =
                tried(() ->
                        damaged.one(
                                "SELECT json, x'00' FROM reading WHERE seq = " + seq,
                                damaged::reading));
        Optional<byte[]> original =
                report.flatMap(found -> tried(() -> damaged.original(found.original())));
        if (reading.isEmpty()) {
            report.ifPresent(found -> lost(found, original));
            return null;
        }
        Reading found = reading.get();
        String id = found.article().id().value();
        if (report.isEmpty()) {
            losses.add(
                    new Flaw(
                            "report " + id,
                            "what it was read from and by is lost; its records are whole",
                            "ingest its page again"));
        } else if (original.isEmpty()) {
            losses.add(
                    new Flaw(
                            "report " + id + " (" + report.get().origin() + ")",
                            "its original is lost, its text stands for it; its records are whole",
                            "nothing need be done"));
        }
        byte[] text = found.article().text().getBytes(StandardCharsets.UTF_8);
        return new Intake(
                found,
                original.orElse(text),
                report.map(ReportRecord::origin).orElseGet(() -> name(found.article().origin())),
                report.map(ReportRecord::rules).orElse(UNKNOWN));
    }

    private static String name(Origin origin) {
        return switch (origin) {
            case Origin.Page page ->
                    page.file() != null ? page.file() : String.valueOf(page.address());
            case Origin.Archived(var file, var offset, _) -> file + "#" + offset;
            case Origin.PlainText(var name) -> name;
        };
    }

    private void lost(ReportRecord report, Optional<byte[]> original) {
        String what = "report " + report.id().value() + " (" + report.origin() + ")";
        if (original.isEmpty()) {
            losses.add(new Flaw(what, "it cannot be read at all", "ingest its page again"));
            return;
        }
        byte[] bytes = original.get();
        boolean isPage =
                new String(bytes, StandardCharsets.ISO_8859_1).stripLeading().startsWith("<");
        String name = HexFormat.of().formatHex(HexFormat.of().parseHex(report.original()), 0, 8);
        Path file = originals.resolve(name + (isPage ? ".html" : ".txt"));
        try {
            Files.createDirectories(originals);
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
        losses.add(
                new Flaw(
                        what,
                        "its reading is lost, its original is whole",
                        "run `parley ingest` on " + file));
    }
}
