package parley.ledger.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.json.ReadingJson;
import parley.ledger.FindingRecord;
import parley.ledger.Intake;
import parley.ledger.ReportRecord;
import parley.ledger.Source;
import parley.model.Article;
import parley.model.Published;
import parley.model.Sourced;
import parley.story.Gist;
import parley.story.Shingles;

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
        byte[] gist) {

    static Prepared of(Intake intake) {
        Article article = intake.reading().article();
        String copies = article.id().value().substring(0, 16);
        Source source = source(article, copies);
        List<FindingRecord> records = Drawing.records(intake.reading(), source);
        Published published = article.published() == null ? null : article.published().value();
        var findings = intake.reading().findings();
        String address = value(article.address());
        var report =
                new ReportRecord(
                        article.id(),
                        article.kind(),
                        article.title() == null ? null : article.words(article.title().value()),
                        address,
                        intake.origin(),
                        published == null ? null : published.date(),
                        published == null ? null : published.instant(),
                        source,
                        hash(intake.original()),
                        intake.rules(),
                        article.text().length(),
                        findings.statements().size(),
                        findings.positions().size(),
                        findings.events().size(),
                        1,
                        copies,
                        copies);
        byte[] text = article.text().getBytes(StandardCharsets.UTF_8);
        byte[] packedText = Packing.pack(text);
        // What was read as plain text is its own original.
        byte[] packedOriginal =
                Arrays.equals(text, intake.original())
                        ? packedText
                        : Packing.pack(intake.original());
        return new Prepared(
                report,
                address == null ? intake.origin() : address,
                records,
                article.text(),
                packedText,
                Packing.pack(ReadingJson.line(intake.reading()).getBytes(StandardCharsets.UTF_8)),
                packedOriginal,
                intake.original().length,
                Shingles.of(article.text()).sampled(),
                Gist.of(article.text()).packed());
    }

    /// The wire that the text came over, else who printed it: whoever stands at the root of the
    /// chain as far as one report alone can tell.
    private static Source source(Article article, String copies) {
        String agency =
                article.agencies().isEmpty() ? null : article.agencies().getFirst().value().name();
        String publisher = value(article.publisher());
        String chain = agency != null ? agency : publisher != null ? publisher : copies;
        return new Source(publisher, agency, chain);
    }

    private static @Nullable String value(@Nullable Sourced<String> field) {
        return field == null ? null : field.value();
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
