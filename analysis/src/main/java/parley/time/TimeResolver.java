package parley.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.model.Published;
import parley.model.Span;
import parley.model.When;
import parley.text.Sentence;

/// Finds the words of a text that name times and puts them on the calendar, counted from the
/// report's own day in the report's own zone. Immutable; safe to share between threads.
public final class TimeResolver {
    private final TimeLexicon lexicon = TimeLexicon.load();
    private final ZoneNames zones = ZoneNames.load();

    private TimeResolver() {}

    /// A resolver over the tables that ship.
    public static TimeResolver load() {
        return new TimeResolver();
    }

    /// The times of all sentences in reading order. "The next day" counts from the time named
    /// before it, also across sentences.
    ///
    /// @param text the article's text
    /// @param published null when the report does not say; then only full dates are resolved
    public List<TimeMention> resolve(
            String text, List<Sentence> sentences, @Nullable Published published) {
        var mentions = new ArrayList<TimeMention>();
        PhraseDates.Days told = null;
        for (Sentence sentence : sentences) {
            told = read(text, sentence.span(), published, List.of(), told, mentions);
        }
        return mentions;
    }

    /// The times of one stretch of text in reading order.
    ///
    /// @param countries three-letter codes of the places that the report comes from, the strongest
    ///   first; they decide what `IST` means
    public List<TimeMention> resolve(
            String text, Span span, @Nullable Published published, List<String> countries) {
        var mentions = new ArrayList<TimeMention>();
        read(text, span, published, countries, null, mentions);
        return mentions;
    }

    private PhraseDates.@Nullable Days read(
            String text,
            Span span,
            @Nullable Published published,
            List<String> countries,
            PhraseDates.@Nullable Days toldBefore,
            List<TimeMention> mentions) {
        var words = new TimeWords(text, span.start(), span.end());
        var reader = new PhraseReader(words, lexicon, new ClockReader(words, zones, countries));
        var tenses = new TenseReader(words, lexicon);
        PhraseDates.Days told = toldBefore;
        int at = 0;
        while (at < words.count()) {
            Found found = reader.read(at);
            Tense tense = found == null ? Tense.UNKNOWN : tenses.of(found);
            if (found == null || (found.needsFuture() && tense != Tense.FUTURE)) {
                at++;
                continue;
            }
            var stretch = new Span(words.start(found.first()), words.end(found.last()));
            When when = when(found, words, stretch, published, tense, told);
            mentions.add(new TimeMention(stretch, when));
            if (when instanceof When.Days(LocalDate first, LocalDate last, _)) {
                told = new PhraseDates.Days(first, last);
            } else if (when instanceof When.Minute(var local, _, _, _)) {
                told = PhraseDates.Days.of(local.toLocalDate());
            }
            at = found.last() + 1;
        }
        return told;
    }

    private When when(
            Found found,
            TimeWords words,
            Span span,
            @Nullable Published published,
            Tense tense,
            PhraseDates.@Nullable Days told) {
        Phrase phrase = found.phrase();
        if (phrase instanceof Phrase.DayOf(int number)) {
            LocalDate day = dayOf(found, words, number);
            return day == null ? new When.Open(span) : new When.Days(day, day, span);
        }
        if (published == null) {
            return phrase instanceof Phrase.Fixed(LocalDate first, LocalDate last)
                    ? new When.Days(first, last, span)
                    : new When.Open(span);
        }
        ZoneId zone = phrase instanceof Phrase.Clock time ? time.zone() : null;
        var dates = new PhraseDates(day(published, zone), tense, told);
        PhraseDates.Days days = dates.days(phrase);
        if (days == null) {
            return new When.Open(span);
        }
        if (phrase instanceof Phrase.Clock clock) {
            ZoneId settled = zone == null ? published.zone() : zone;
            LocalDateTime local = days.first().atTime(clock.time());
            LocalDateTime minute =
                    clock.day() == null ? nearest(local, settled, published, tense) : local;
            return new When.Minute(minute, clock.isLocal() ? null : settled, clock.others(), span);
        }
        return new When.Days(days.first(), days.last(), span);
    }

    /// The report's day; where a time of day has a zone of its own, the day it was there.
    private static LocalDate day(Published published, @Nullable ZoneId zone) {
        var instant = published.instant();
        return zone == null || instant == null
                ? published.date()
                : instant.atZone(zone).toLocalDate();
    }

    /// A time of day without a day: what was lies before the report, what will be behind it.
    private static LocalDateTime nearest(
            LocalDateTime local, @Nullable ZoneId zone, Published published, Tense tense) {
        var instant = published.instant();
        if (instant == null || zone == null) {
            return local;
        }
        var at = local.atZone(zone).toInstant();
        return switch (tense) {
            case PAST -> at.isAfter(instant) ? local.minusDays(1) : local;
            case FUTURE -> at.isBefore(instant) ? local.plusDays(1) : local;
            case UNKNOWN -> local;
        };
    }

    /// The first day that is counted, of the war whose words stand nearest behind, else before.
    private @Nullable LocalDate dayOf(Found found, TimeWords words, int number) {
        for (int i = found.last() + 1; i < words.count(); i++) {
            LocalDate first = epoch(words.at(i));
            if (first != null) {
                return first.plusDays(number - 1L);
            }
        }
        for (int i = found.first() - 1; i >= 0; i--) {
            LocalDate first = epoch(words.at(i));
            if (first != null) {
                return first.plusDays(number - 1L);
            }
        }
        return null;
    }

    private @Nullable LocalDate epoch(String word) {
        for (TimeLexicon.Epoch epoch : lexicon.epochs()) {
            if (epoch.words().contains(word)) {
                return epoch.first();
            }
        }
        return null;
    }
}
