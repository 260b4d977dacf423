package parley.ledger.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import parley.json.ReadingJson;
import parley.ledger.FindingRecord;
import parley.ledger.Intake;
import parley.ledger.ReportRecord;
import parley.model.Article;
import parley.story.Gist;
import parley.story.Shingles;
import parley.story.WordRuns;

/// A report with all that needs computing before it is stored: done in parallel, away from the
/// database.
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
record Prepared(
        ReportRecord report,
        String place,
        List<FindingRecord> records,
        String text,
        byte[] packedText,
        byte[] packedJson,
        byte[] packedOriginal,
        int originalSize,
        byte[] runs,
        byte[] gist,
        byte[] lines) {

    static Prepared of(Intake intake) {
        Article article = intake.reading().article();
        ReportRecord report = Drawing.report(intake);
        String address = report.address();
        byte[] text = article.text().getBytes(StandardCharsets.UTF_8);
        byte[] packedText = Packing.pack(text);
        List<WordRuns.Word> words = WordRuns.of(article.text());
        // What was read as plain text is its own original.
        byte[] packedOriginal =
                Arrays.equals(text, intake.original())
                        ? packedText
                        : Packing.pack(intake.original());
        return new Prepared(
                report,
                address == null ? intake.origin() : address,
                Drawing.records(intake.reading()),
                article.text(),
                packedText,
                Packing.pack(ReadingJson.bytes(intake.reading())),
                packedOriginal,
                intake.original().length,
                Shingles.packed(Shingles.of(words).sketch()),
                Gist.of(article.text(), words).packed(),
                LineBlock.of(intake.reading()));
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
