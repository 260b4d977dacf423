package parley.quote;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.model.Span;
import parley.model.Venue;

/// Finds where something was said: "in an interview with Channel Five", "at a news conference".
final class Venues {
    /// A row of the data: its kind and its words.
    private record Noun(Venue.Kind kind, List<String> words) {}

    /// The nouns by their first word, the longest first.
    private static final Map<String, List<Noun>> NOUNS =
            DataFile.rows("venues.tsv", 2).stream()
                    .map(row ->
                            new Noun(
                                    Venue.Kind.valueOf(row.get(0)),
                                    List.of(row.get(1).toLowerCase(Locale.ROOT).split(" ", -1))))
                    .sorted(Comparator.comparingInt(noun -> -noun.words().size()))
                    .collect(Collectors.groupingBy(noun -> noun.words().getFirst()));

    private static final Set<String> LEADS = Set.of("in", "on", "at", "during", "via", "through");

    private static final Set<String> TELLING = Set.of("told", "tells", "tell");
    private static final Set<Venue.Kind> HEARING =
            Set.of(
                    Venue.Kind.PARLIAMENT,
                    Venue.Kind.PRESS_CONFERENCE,
                    Venue.Kind.SPEECH,
                    Venue.Kind.TALKS);

    /// Words that may stand between the preposition and the venue's noun.
    private static final int LONGEST_PHRASE = 6;

    private final ReportText text;

    Venues(ReportText text) {
        this.text = text;
    }

    /// The venue that a sentence names outside quotations and away from `content`, null without
    /// one.
    @Nullable Venue in(int sentence, List<Span> content) {
        for (int word = text.first(sentence); word < text.end(sentence); word++) {
            if (text.isQuoted(word) || !LEADS.contains(text.lower(word)) || inside(word, content)) {
                continue;
            }
            Venue venue = behind(word, text.end(sentence));
            if (venue != null) {
                return venue;
            }
        }
        return hearing(sentence, content);
    }

    /// "told parliament", "told a news conference": who hears it tells where it was said.
    private @Nullable Venue hearing(int sentence, List<Span> content) {
        for (int word = text.first(sentence); word + 1 < text.end(sentence); word++) {
            if (!TELLING.contains(text.lower(word))
                    || text.isQuoted(word)
                    || inside(word + 1, content)) {
                continue;
            }
            Venue venue = behind(word, text.end(sentence));
            if (venue != null && HEARING.contains(venue.kind())) {
                int start = text.span(word + 1).start();
                return new Venue(venue.kind(), null, new Span(start, venue.words().end()));
            }
        }
        return null;
    }

    private @Nullable Venue behind(int lead, int end) {
        for (int at = lead + 1; at < Math.min(end, lead + LONGEST_PHRASE); at++) {
            if (text.isPunctuation(at) || text.token(at).upos().matches("ADP|VERB|AUX|SCONJ")) {
                return null;
            }
            for (Noun noun : NOUNS.getOrDefault(text.lower(at), List.of())) {
                int length = length(at, end, noun.words());
                if (length > 0) {
                    int last = at + length - 1;
                    Venue longer = last + 1 < end ? goingOn(lead, last + 1, end) : null;
                    if (longer != null) {
                        return longer;
                    }
                    int hostEnd = hostEnd(last, end);
                    String host = hostEnd < 0 ? null : text.span(last + 2, hostEnd).of(text.text);
                    Span words = text.span(lead, hostEnd < 0 ? last : hostEnd);
                    return new Venue(noun.kind(), host, words);
                }
            }
        }
        return null;
    }

    /// "a Truth Social | post", "a telephone | interview": the last noun is the venue.
    private @Nullable Venue goingOn(int lead, int next, int end) {
        for (Noun noun : NOUNS.getOrDefault(text.lower(next), List.of())) {
            if (length(next, end, noun.words()) > 0) {
                Venue venue = behind(next - 1, end);
                return venue == null
                        ? null
                        : new Venue(
                                venue.kind(),
                                venue.host(),
                                Span.around(text.span(lead), venue.words()));
            }
        }
        return null;
    }

    /// How many words from `at` on are these words, 0 when they are not.
    private int length(int at, int end, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (at + i >= end || !text.lower(at + i).equals(words.get(i))) {
                return 0;
            }
        }
        return words.size();
    }

    /// The last word of "with Channel Five" behind a venue, -1 when no name follows.
    private int hostEnd(int last, int end) {
        if (last + 2 >= end
                || !text.lower(last + 1).matches("with|on|to|for")
                || Edges.TIMES.contains(text.lower(last + 2))) {
            return -1;
        }
        int at = last + 2;
        while (at < end
                && (Character.isUpperCase(text.token(at).form().charAt(0))
                        || text.token(at).upos().matches("PROPN|NUM")
                        || (at == last + 2 && text.lower(at).equals("the")))) {
            at++;
        }
        boolean named = false;
        for (int word = last + 2; word < at; word++) {
            named |= Character.isUpperCase(text.token(word).form().charAt(0));
        }
        return named ? at - 1 : -1;
    }

    private boolean inside(int word, List<Span> content) {
        return content.stream().anyMatch(part -> part.contains(text.span(word).start()));
    }
}
