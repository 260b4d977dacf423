package parley.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import parley.intake.Found;
import parley.model.Article;
import parley.model.Origin;
import parley.model.Reason;
import parley.model.Rejected;
import parley.page.Outcome;
import parley.page.PageReader;
import parley.page.PlainTextReader;

/// Turns one input into an article, adding what the user says about its date.
final class InputReader {
    private final PageReader pages = new PageReader();
    private final PlainTextReader texts = new PlainTextReader();
    private final @Nullable GivenDate date;
    private final @Nullable ZoneId zone;

    InputReader(@Nullable GivenDate date, @Nullable ZoneId zone) {
        this.date = date;
        this.zone = zone;
    }

    /// The article, or why there is none. A file that the operating system will not read is refused
    /// like any other input, so that a batch goes on.
    ///
    /// @throws UncheckedIOException if standard input breaks off
    Outcome read(Input input) {
        return switch (input) {
            case Input.Standard standard -> read(standard.name(), standardInput());
            case Input.Saved(var file) -> saved(file);
        };
    }

    /// The article in these bytes, or why there is none.
    Outcome read(String name, byte[] bytes) {
        return read(name, bytes, null, null);
    }

    /// The article in a document that an archive or a server gave, or why there is none.
    Outcome read(Found.Document document) {
        String address = document.address();
        return switch (read(document.name(), document.bytes(), address, document.charset())) {
            case Outcome.Read(var article) -> new Outcome.Read(placed(article, document));
            case Outcome.Refused refused -> refused;
        };
    }

    private Article placed(Article article, Found.Document document) {
        Found.Place place = document.place();
        String address = document.address();
        Article dated =
                document.sent() == null || article.published() != null
                        ? article
                        : Given.apply(article, new GivenDate(document.sent()), zone);
        return place == null || address == null
                ? dated
                : dated.withOrigin(new Origin.Archived(place.file(), place.offset(), address));
    }

    private Outcome read(
            String name, byte[] bytes, @Nullable String address, @Nullable String charset) {
        Outcome outcome =
                PageReader.isHtml(bytes)
                        ? pages.read(name, bytes, address, charset)
                        : texts.read(name, bytes, charset);
        return switch (outcome) {
            case Outcome.Read(var article) -> accepted(name, withGiven(article));
            case Outcome.Refused refused -> refused;
        };
    }

    /// What the user said about dates, as a part of the name of the rules; empty for nothing.
    String given() {
        return (date == null ? "" : "/" + date.local) + (zone == null ? "" : "/" + zone);
    }

    private Outcome saved(Path file) {
        try {
            if (!Files.exists(file)) {
                return refused(file, Reason.NOT_FOUND, "no such file", "Check the spelling.");
            }
            long size = Files.size(file);
            if (size > PageReader.MOST_BYTES) {
                String message =
                        size + " bytes, and at most " + PageReader.MOST_BYTES + " are read";
                return refused(file, Reason.TOO_LARGE, message, "Is it one report? Cut it.");
            }
            return read(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            String message = "cannot be read: " + e.getMessage();
            return refused(file, Reason.CANNOT_READ, message, "Check its rights and its disk.");
        }
    }

    /// A wall or an error page is no report, however much text it has.
    private static Outcome accepted(String name, Article article) {
        return switch (article.kind()) {
            case ARTICLE, LIVE_BLOG, GALLERY, VIDEO, LISTING -> new Outcome.Read(article);
            case CONSENT_WALL, PAY_WALL ->
                    refused(
                            Path.of(name),
                            Reason.WALL,
                            "the page asks for consent, payment or a login",
                            "Answer it in the browser and save the page again.");
            case ERROR ->
                    refused(
                            Path.of(name),
                            Reason.ERROR_PAGE,
                            "the page tells of an error instead of showing a report",
                            "Open the report's address again and save what it shows.");
        };
    }

    private Article withGiven(Article article) {
        return Given.apply(article, date, zone);
    }

    private static byte[] standardInput() {
        try {
            return System.in.readNBytes(PageReader.MOST_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read standard input", e);
        }
    }

    private static Outcome refused(Path file, Reason reason, String message, String advice) {
        return new Outcome.Refused(new Rejected(file.toString(), reason, -1, message, advice));
    }
}
