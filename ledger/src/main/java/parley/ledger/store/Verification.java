package parley.ledger.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import parley.json.ReadingParser;
import parley.ledger.FindingRecord;
import parley.ledger.Flaw;
import parley.model.ArticleId;
import parley.model.Reading;

/// Checks that every record still stands on the words that it names.
final class Verification {
    private static final String REREAD = "run `parley ingest` on its input again";

    private final StoredLedger ledger;

    Verification(StoredLedger ledger) {
        this.ledger = ledger;
    }

    Stream<Flaw> flaws() {
        var found = new ArrayList<>(structure());
        found.addAll(faults());
        return Stream.concat(found.stream(), contents());
    }

    /// Lines of the corrections that hold nothing.
    private List<Flaw> faults() {
        String file = ledger.corrections.file().name();
        return ledger.corrections().faults().stream()
                .map(fault ->
                        new Flaw(
                                file + ", line " + fault.line() + ", byte " + fault.offset(),
                                fault.trouble(),
                                "mend or remove the line"))
                .toList();
    }

    /// What SQLite itself finds wrong with its pages.
    List<Flaw> structure() {
        if (ledger.database.dialect() != Dialect.SQLITE) {
            return List.of();
        }
        return ledger.database.read(connection -> {
            var flaws = new ArrayList<Flaw>();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("PRAGMA quick_check(20)")) {
                while (rows.next()) {
                    if (!rows.getString(1).equals("ok")) {
                        flaws.add(
                                new Flaw(
                                        ledger.database.name(),
                                        rows.getString(1),
                                        "run `parley reindex`, which saves what can be read, or"
                                                + " restore a backup"));
                    }
                }
            }
            return flaws;
        });
    }

    private Stream<Flaw> contents() {
        String sql =
                "SELECT r.id, d.text, d.json, r.seq, o.packed, r.original, l.packed FROM report r"
                        + " LEFT JOIN reading d ON d.seq = r.seq"
                        + " LEFT JOIN lines l ON l.seq = r.seq"
                        + " LEFT JOIN original o ON o.hash = r.original ORDER BY r.seq";
        return Rows.stream(ledger.database, ledger.names, sql, this::report).flatMap(List::stream);
    }

    private List<Flaw> report(Row row) throws java.sql.SQLException {
        row.first();
        String id = HexFormat.of().formatHex(row.bytes());
        byte[] text = row.bytes();
        byte[] json = row.bytes();
        long seq = row.number();
        byte[] original = row.bytes();
        String hash = HexFormat.of().formatHex(row.bytes());
        byte[] lines = row.bytes();
        var flaws = new ArrayList<Flaw>();
        if (original == null || text == null || json == null) {
            flaws.add(new Flaw("report " + id, "its text or original is gone", REREAD));
            return flaws;
        }
        try {
            if (!Prepared.hash(Packing.unpack(original)).equals(hash)) {
                flaws.add(new Flaw("report " + id, "the original is not " + hash, REREAD));
            }
            String words = new String(Packing.unpack(text), StandardCharsets.UTF_8);
            if (!ArticleId.of(words).value().equals(id)) {
                flaws.add(new Flaw("report " + id, "its text has another hash", REREAD));
            }
            Reading reading =
                    ReadingParser.parse(new String(Packing.unpack(json), StandardCharsets.UTF_8));
            if (!reading.article().text().equals(words)) {
                flaws.add(new Flaw("report " + id, "its reading is of another text", REREAD));
            }
            records(id, seq, words, reading, flaws);
            if (LineBlock.Source.reads(lines) && !Arrays.equals(lines, LineBlock.of(reading))) {
                flaws.add(
                        new Flaw(
                                "report " + id,
                                "its lines are not those of its reading",
                                "run `parley reindex`, which draws them anew"));
            }
        } catch (IOException | IllegalArgumentException e) {
            flaws.add(new Flaw("report " + id, "cannot be unpacked: " + e.getMessage(), REREAD));
        }
        return flaws;
    }

    private void records(String id, long seq, String text, Reading reading, List<Flaw> flaws) {
        List<String> found = new ArrayList<>();
        try (Stream<FindingRecord> records =
                Rows.stream(
                        ledger.database,
                        ledger.names,
                        FindingRows.SELECT + " WHERE f.report = " + seq + " ORDER BY f.ordinal",
                        row -> FindingRows.read(row, new ReportIds()))) {
            records.forEach(record -> {
                found.add(record.id().value());
                if (record.evidence().end() > text.length()
                        || !Drawing.cut(record.evidence().of(text)).equals(record.snippet())) {
                    flaws.add(
                            new Flaw(
                                    "record " + record.id().value(),
                                    "its words are not at " + record.evidence() + " of " + id,
                                    REREAD));
                }
            });
        }
        List<String> expected =
                StoredLedger.all(reading.findings()).map(each -> each.id().value()).toList();
        if (!found.equals(expected)) {
            flaws.add(
                    new Flaw(
                            "report " + id,
                            "has " + found.size() + " records, its reading " + expected.size(),
                            REREAD));
        }
    }
}
