package parley.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.model.Agency;
import parley.model.Attribution;
import parley.model.Mention;
import parley.model.SourceLink;
import parley.model.Sourced;
import parley.model.Span;
import parley.model.Venue;

/// Tells through which hands a statement came: its speaker, an interpreter, the outlet that it was
/// given to, the agency and the page.
final class SourceChains {
    private static final String UNNAMED = "unnamed";
    private static final Map<String, Integer> NUMBERS =
            Map.of("two", 2, "three", 3, "four", 4, "five", 5, "six", 6, "a", 1, "an", 1, "one", 1);

    private final ReportText text;

    SourceChains(ReportText text) {
        this.text = text;
    }

    Attribution of(Report report, @Nullable Mention speaker, @Nullable Venue venue) {
        var chain = new ArrayList<SourceLink>();
        if (speaker != null) {
            chain.add(speakerLink(speaker));
        }
        if (report.cue() >= 0) {
            interpreter(text.sentence(report.cue()), chain);
        }
        if (venue != null && venue.host() != null) {
            chain.add(new SourceLink(SourceLink.Role.OUTLET, venue.host(), 1, venue.words()));
        }
        for (Sourced<Agency> agency : text.article.agencies()) {
            String name = agency.value().name();
            chain.add(new SourceLink(SourceLink.Role.AGENCY, name, 1, agency.words()));
        }
        Sourced<String> publisher = text.article.publisher();
        if (publisher != null) {
            chain.add(
                    new SourceLink(SourceLink.Role.PAGE, publisher.value(), 1, publisher.words()));
        }
        return new Attribution(chain);
    }

    private SourceLink speakerLink(Mention speaker) {
        String words = speaker.words().of(text.text).toLowerCase(Locale.ROOT);
        String core = words.split(",| who ", -1)[0];
        boolean unnamed =
                speaker.actor() == null
                        && !core.matches(".*\\b(spokes(wo)?man|spokesperson)\\b.*")
                        && core.matches(
                                ".*\\b(officials?|sources?|diplomats?|people|persons?|aides?)\\b.*")
                        && !named(speaker.words());
        if (unnamed) {
            return new SourceLink(
                    SourceLink.Role.UNNAMED_SOURCE, UNNAMED, count(core), speaker.words());
        }
        boolean office = core.matches(".*\\b(spokes(wo)?man|spokesperson)\\b.*");
        var role = office ? SourceLink.Role.SPOKESPERSON : SourceLink.Role.SPEAKER;
        return new SourceLink(role, speaker.name(), 1, speaker.words());
    }

    /// True when a person's name stands in the words: two proper names in a row.
    private boolean named(Span words) {
        int row = 0;
        for (int word = text.wordAt(words.start());
                word < text.size() && text.span(word).start() < words.end();
                word++) {
            row = text.token(word).upos().equals("PROPN") ? row + 1 : 0;
            if (row > 1) {
                return true;
            }
        }
        return false;
    }

    private static int count(String words) {
        String first = words.split(" ", -1)[0];
        Integer number = NUMBERS.get(first);
        if (number != null) {
            return number;
        }
        return words.matches(".*\\b(officials|sources|diplomats|people|persons|aides)\\b.*")
                ? 0
                : 1;
    }

    /// "according to a translation by ...", "through an interpreter".
    private void interpreter(int sentence, List<SourceLink> chain) {
        for (int word = text.first(sentence); word < text.end(sentence); word++) {
            if (text.isQuoted(word)
                    || !text.lower(word).matches("translation|translator|interpreter")) {
                continue;
            }
            int last = word;
            if (word + 2 < text.end(sentence) && text.lower(word + 1).equals("by")) {
                last = word + 2;
                while (last + 1 < text.end(sentence)
                        && text.token(last + 1).upos().equals("PROPN")) {
                    last++;
                }
            }
            String name = last == word ? UNNAMED : text.span(word + 2, last).of(text.text);
            chain.add(new SourceLink(SourceLink.Role.INTERPRETER, name, 1, text.span(word, last)));
            return;
        }
    }
}
