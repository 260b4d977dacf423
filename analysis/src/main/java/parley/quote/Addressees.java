package parley.quote;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parley.model.Actor;
import parley.model.Mention;
import parley.model.Span;
import parley.model.Venue;

/// Tells to whom something was said: the hearer of "told reporters", else who held the interview.
final class Addressees {
    private final ReportText text;
    private final Function<Span, Optional<Actor>> actors;

    Addressees(ReportText text, Function<Span, Optional<Actor>> actors) {
        this.text = text;
        this.actors = actors;
    }

    @Nullable Mention of(Report report, @Nullable Venue venue) {
        Mention hearer = hearer(report);
        if (hearer != null
                || venue == null
                || venue.kind() != Venue.Kind.INTERVIEW
                || venue.host() == null
                || report.rule().equals("reported question")) {
            return hearer;
        }
        String host = venue.host();
        int start = text.text.indexOf(host, venue.words().start());
        if (start < 0 || start >= venue.words().end()) {
            start = text.text.lastIndexOf(host, venue.words().start());
        }
        return start < 0 ? null : mention(new Span(start, start + host.length()));
    }

    private @Nullable Mention hearer(Report report) {
        Lexicon lexicon = Lexicon.shared();
        ReportingWord verb = report.cue() < 0 ? null : lexicon.verb(report.lemma());
        if (verb == null || !verb.takes(Frame.HEARER)) {
            return null;
        }
        int end = report.cue() + 1;
        while (end < text.size()
                && text.sentence(end) == text.sentence(report.cue())
                && (text.token(end).upos().matches("NOUN|PROPN|PRON|DET|ADJ|NUM")
                        || text.token(end).xpos().matches("POS|HYPH"))
                && !text.lower(end).equals("that")
                && !Edges.TIMES.contains(text.lower(end))
                && report.content().stream().noneMatch(text.span(end)::overlaps)) {
            end++;
        }
        if (end == report.cue() + 1) {
            return null;
        }
        Span words = text.span(report.cue() + 1, end - 1);
        return report.speaker() != null && words.overlaps(report.speaker()) ? null : mention(words);
    }

    private Mention mention(Span words) {
        Actor actor = actors.apply(words).orElse(null);
        return new Mention(words, actor == null ? words.of(text.text) : actor.name(), actor);
    }
}
