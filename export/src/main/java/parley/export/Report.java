package parley.export;

import java.text.BreakIterator;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.model.Article;
import parley.model.Event;
import parley.model.Origin;
import parley.model.Place;
import parley.model.Published;
import parley.model.Reading;
import parley.model.Span;
import parley.model.When;

/// What the layouts want to know of the report that an event stands in.
record Report(Reading reading) {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);

    Article article() {
        return reading.article();
    }

    String text() {
        return article().text();
    }

    /// The report's address, else its file, else its name.
    String address() {
        if (article().address() != null) {
            return article().address().value();
        }
        return switch (article().origin()) {
            case Origin.Page page -> first(page.address(), page.file());
            case Origin.Archived archived -> archived.address();
            case Origin.PlainText plain -> plain.name();
        };
    }

    private static String first(@Nullable String address, @Nullable String file) {
        if (address != null) {
            return address;
        }
        return file == null ? "" : file;
    }

    String publisher() {
        return article().publisher() == null ? "" : article().publisher().value();
    }

    String language() {
        return article().language() == null ? "" : article().language().value();
    }

    String title() {
        return article().title() == null ? "" : article().words(article().title().value());
    }

    @Nullable LocalDate publicationDay() {
        return article().published() == null ? null : article().published().value().date();
    }

    /// When it came out as `yyyyMMddHHmmss` in UTC, at midnight where only a day is known.
    String stamp() {
        if (article().published() == null) {
            return "";
        }
        Published published = article().published().value();
        LocalDateTime time =
                published.instant() == null
                        ? published.date().atStartOfDay()
                        : LocalDateTime.ofInstant(published.instant(), ZoneOffset.UTC);
        return STAMP.format(time);
    }

    /// The day that the event is told of; the day of the report where its clause tells none, as all
    /// these layouts do.
    @Nullable LocalDate day(Event event) {
        return switch (event.when()) {
            case When.Days days -> days.first();
            case When.Minute minute -> minute.local().toLocalDate();
            case When.Open _, When.Unstated _ -> publicationDay();
        };
    }

    String day(Event event, DateTimeFormatter format) {
        LocalDate day = day(event);
        return day == null ? "" : format.format(day);
    }

    /// Number of the sentence in which a span starts, from 1.
    int sentence(Span span) {
        int number = 0;
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        for (Span block : article().blocks()) {
            sentences.setText(block.of(text()));
            sentences.first();
            for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
                number++;
                if (block.start() + end > span.start()) {
                    return number;
                }
            }
        }
        return Math.max(1, number);
    }

    /// True for an event of the title, the summary or the first paragraph.
    boolean leads(Event event) {
        int end = article().paragraphs().isEmpty() ? 0 : article().paragraphs().getFirst().end();
        return event.evidence().span().start() < end;
    }

    /// A UTF-16 offset as a count of code points.
    int codePoints(int offset) {
        return text().codePointCount(0, offset);
    }

    static String degrees(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    static String latitude(@Nullable Place place) {
        return place == null ? "" : degrees(place.latitude());
    }

    static String longitude(@Nullable Place place) {
        return place == null ? "" : degrees(place.longitude());
    }
}
