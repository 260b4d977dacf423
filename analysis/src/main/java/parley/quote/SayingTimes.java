package parley.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.model.Span;
import parley.model.When;

/// Tells when something was said: "said on Monday", "On Monday, she told reporters", "in an
/// interview broadcast Friday".
final class SayingTimes {
    /// Words before a time that make it no time of saying.
    private static final String OTHER =
            "after|before|since|until|till|by|for|from|between|ahead|following|of|to|than|within|over";

    private final ReportText text;
    private final List<When> times;

    SayingTimes(ReportText text, List<When> times) {
        this.text = text;
        this.times = times;
    }

    /// The time beside a report's cue, [When.Unstated] when there is none.
    When of(Report report) {
        if (report.cue() < 0 || text.isQuoted(report.cue())) {
            return new When.Unstated();
        }
        int sentence = text.sentence(report.cue());
        for (When when : times) {
            Span words = words(when);
            int word = words == null ? -1 : text.wordAt(words.start());
            if (words == null || word >= text.size() || text.sentence(word) != sentence) {
                continue;
            }
            boolean apart =
                    report.content().stream().noneMatch(part -> part.overlaps(words))
                            && (report.speaker() == null || !report.speaker().overlaps(words))
                            && !text.isQuoted(word);
            if (apart && reaches(word, report)) {
                return when;
            }
        }
        return new When.Unstated();
    }

    /// The first time in a sentence on somebody's remarks.
    When in(int sentence) {
        for (When when : times) {
            Span words = words(when);
            int word = words == null ? -1 : text.wordAt(words.start());
            if (word >= 0
                    && word < text.size()
                    && text.sentence(word) == sentence
                    && !text.isQuoted(word)
                    && !isOther(word)) {
                return when;
            }
        }
        return new When.Unstated();
    }

    /// True when no other verb stands between the time and the cue.
    private boolean reaches(int time, Report report) {
        int cue = report.cue();
        if (isOther(time) || (time < cue && isEarlier(time))) {
            return false;
        }
        for (int word = Math.min(time, cue) + 1; word < Math.max(time, cue); word++) {
            int at = word;
            boolean content =
                    report.content().stream().anyMatch(part -> part.overlaps(text.span(at)));
            boolean speaker =
                    report.speaker() != null && report.speaker().overlaps(text.span(word));
            if (content && time > cue) {
                return false;
            }
            if (!content && !speaker && text.token(word).upos().equals("VERB")) {
                return false;
            }
        }
        return true;
    }

    /// "had called two days earlier for a truce and said": the time of a deed before the saying.
    private boolean isEarlier(int time) {
        for (int word = time - 1; word > text.first(text.sentence(time)); word--) {
            if (text.token(word).upos().equals("VERB")) {
                return text.lower(word - 1).equals("had");
            }
        }
        return false;
    }

    private boolean isOther(int word) {
        int before = word - 1;
        while (before > 0 && text.lower(before).matches("the|early|late|last|this|about")) {
            before--;
        }
        return before >= 0
                && text.sentence(before) == text.sentence(word)
                && text.lower(before).matches(OTHER);
    }

    private static @Nullable Span words(When when) {
        return switch (when) {
            case When.Days(_, _, var words) -> words;
            case When.Minute(_, _, _, var words) -> words;
            case When.Open _, When.Unstated _ -> null;
        };
    }
}
