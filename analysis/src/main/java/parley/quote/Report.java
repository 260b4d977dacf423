package parley.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.model.Span;
import parley.model.Statement.CueClass;

/// A statement in the making: what the rules found before speakers are resolved.
///
/// @param cue the cue's word in the row of [ReportText], -1 when there is none
/// @param cueWords the cue's words, null when there is none
/// @param speaker the words that name who speaks, null when nobody is named here
/// @param rule the rule that made it
record Report(
        int cue,
        @Nullable Span cueWords,
        String lemma,
        CueClass kind,
        List<Span> content,
        @Nullable Span speaker,
        String rule,
        double confidence) {
    Report {
        content = List.copyOf(content);
    }

    Span envelope() {
        return Span.around(content.getFirst(), content.getLast());
    }

    Report withContent(List<Span> other) {
        return new Report(cue, cueWords, lemma, kind, other, speaker, rule, confidence);
    }

    Report withSpeaker(@Nullable Span other) {
        return new Report(cue, cueWords, lemma, kind, content, other, rule, confidence);
    }
}
