package parley.quote;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.model.Span;
import parley.model.Statement.CueClass;
import parley.model.Venue;

/// Finds the question that somebody was asked: "when asked about a truce", "asked whether ...".
/// Such a question is the interviewer's, whoever the sentence's subject is.
final class Questions {
    private static final Set<String> ASKED = Set.of("asked", "questioned", "pressed");

    private final ReportText text;

    Questions(ReportText text) {
        this.text = text;
    }

    /// The words of the question that a sentence reports, null when it reports none.
    @Nullable Span in(int sentence) {
        int word = asked(sentence);
        return word < 0 ? null : words(word + 1, text.end(sentence));
    }

    /// The reports, with questions put to somebody given to the interviewer who is named, or left
    /// out where nobody is.
    List<Report> ofInterviewers(List<Report> reports, Venues venues) {
        return reports.stream()
                .map(report ->
                        isPassive(report) ? byInterviewer(report, venues) : withoutQuestion(report))
                .filter(report -> report.speaker() != null || !isPassive(report))
                .toList();
    }

    /// "When asked about a truce, the minister said": parsers take all of it for the speaker.
    private Report withoutQuestion(Report report) {
        Span speaker = report.speaker();
        int first = speaker == null ? -1 : text.wordAt(speaker.start());
        Span question = speaker == null || first >= text.size() ? null : in(text.sentence(first));
        if (speaker == null
                || question == null
                || question.start() < speaker.start()
                || question.end() >= speaker.end()) {
            return report;
        }
        int word = text.wordAt(question.end());
        while (text.isPunctuation(word) && text.span(word).end() < speaker.end()) {
            word++;
        }
        return report.withSpeaker(new Span(text.span(word).start(), speaker.end()));
    }

    private boolean isPassive(Report report) {
        return report.cue() >= 0
                && !text.isQuoted(report.cue())
                && isAsked(report.cue(), text.sentence(report.cue()));
    }

    private Report byInterviewer(Report report, Venues venues) {
        int sentence = text.sentence(report.cue());
        Span question = words(report.cue() + 1, text.end(sentence));
        Venue venue = venues.in(sentence, List.of());
        if (question == null
                || venue == null
                || venue.host() == null
                || venue.kind() != Venue.Kind.INTERVIEW) {
            return report.withSpeaker(null);
        }
        int end = venue.words().end();
        return new Report(
                report.cue(),
                report.cueWords(),
                report.lemma(),
                CueClass.SPEECH,
                List.of(question),
                new Span(end - venue.host().length(), end),
                "reported question",
                report.confidence());
    }

    private int asked(int sentence) {
        for (int word = text.first(sentence); word + 2 < text.end(sentence); word++) {
            if (!text.isQuoted(word) && isAsked(word, sentence)) {
                return word;
            }
        }
        return -1;
    }

    private boolean isAsked(int word, int sentence) {
        if (!ASKED.contains(text.lower(word)) || word + 1 >= text.end(sentence)) {
            return false;
        }
        boolean opens = word == text.first(sentence);
        boolean passive =
                !opens
                        && text.lower(word - 1)
                                .matches("when|if|after|was|were|been|being|,|repeatedly");
        return (opens || passive)
                && text.lower(word + 1)
                        .matches("about|on|whether|if|what|how|why|who|when|where|which|to|by");
    }

    private @Nullable Span words(int first, int end) {
        int from = first;
        if (text.lower(from).equals("by")) {
            while (from < end && !text.lower(from).matches("about|whether|if|what|how|why|on|,")) {
                from++;
            }
        }
        if (from < end && text.lower(from).matches("about|on")) {
            from++;
        }
        int last = from;
        while (last + 1 < end
                && !text.isQuoted(last + 1)
                && !text.lower(last + 1).matches("[,.;:?!–—]")) {
            last++;
        }
        return from < end && last > from ? text.span(from, last) : null;
    }
}
