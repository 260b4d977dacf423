package parley.document;

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

/// Turns one document into an article, adding what the user says about its date. Safe to share
/// between threads.
public final class DocumentReader {
    /// A report of more than so many characters, which are some four hundred pages of a book, is
    /// none; it would take minutes and a gigabyte.
    static final int MOST_CHARACTERS = 1_000_000;

    private final PageReader pages = new PageReader();
    private final PlainTextReader texts = new PlainTextReader();
    private final LineReader lines = new LineReader();
    private final @Nullable GivenDate date;
    private final @Nullable ZoneId zone;

    /// @param date overrules what a page states, null for nothing
    /// @param zone counts where a page states none, null for nothing
    public DocumentReader(@Nullable GivenDate date, @Nullable ZoneId zone) {
        this.date = date;
        this.zone = zone;
    }

    /// The article, or why there is none.
    public Outcome read(Waiting waiting) {
        if (waiting.rejected() != null) {
            return new Outcome.Refused(waiting.rejected());
        }
        if (waiting.document() != null) {
            return read(waiting.document());
        }
        return waiting.line() == null
                ? read(waiting.origin(), waiting.bytes())
                : bounded(waiting.origin(), lines.read(waiting.origin(), waiting.line()));
    }

    private static Outcome bounded(String name, Outcome outcome) {
        if (!(outcome instanceof Outcome.Read(var article))
                || article.text().length() <= MOST_CHARACTERS) {
            return outcome;
        }
        int length = article.text().length();
        return refused(
                name,
                Reason.TOO_LARGE,
                "a report may have %,d characters, got %,d".formatted(MOST_CHARACTERS, length),
                "Cut it into the reports that it holds.");
    }

    /// The article in these bytes, or why there is none.
    public Outcome read(String name, byte[] bytes) {
        return read(name, bytes, null, null);
    }

    /// The article in a document that an archive or a server gave, or why there is none.
    private Outcome read(Found.Document document) {
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
                        : Given.sent(article, document.sent(), zone);
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
        return switch (bounded(name, outcome)) {
            case Outcome.Read(var article) -> accepted(name, Given.apply(article, date, zone));
            case Outcome.Refused refused -> refused;
        };
    }

    /// What the user said about dates, as a part of the name of the rules; empty for nothing.
    public String given() {
        return (date == null ? "" : "/" + date.local()) + (zone == null ? "" : "/" + zone);
    }

    /// A wall or an error page is no report, however much text it has.
    private static Outcome accepted(String name, Article article) {
        return switch (article.kind()) {
            case ARTICLE, LIVE_BLOG, GALLERY, VIDEO, LISTING -> new Outcome.Read(article);
            case CONSENT_WALL, PAY_WALL ->
                    refused(
                            name,
                            Reason.WALL,
                            "the page asks for consent, payment or a login",
                            "Answer it in the browser and save the page again.");
            case ERROR ->
                    refused(
                            name,
                            Reason.ERROR_PAGE,
                            "the page tells of an error instead of showing a report",
                            "Open the report's address again and save what it shows.");
        };
    }

    private static Outcome refused(String name, Reason reason, String message, String advice) {
        return new Outcome.Refused(new Rejected(name, reason, -1, message, advice));
    }
}
