package parley.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Words or thoughts that the report puts into somebody's mouth.
///
/// @param evidence content, cue and speaker together, within one paragraph wherever possible
/// @param kind derived from how much of the content stands inside quotation marks
/// @param content its parts in reading order, without the outer quotation marks; several when the
///   cue or a paragraph break interrupts it
/// @param speaker null when the text does not tell who
/// @param cue the reporting word, null for a quotation that carries none of its own
/// @param venue null when unstated
/// @param addressee to whom it was said, null when unstated
/// @param saidAt when it was said
/// @param question the words of the question that elicited it, null when there is none
/// @param within the statement that reports this one, null when the report itself does
public record Statement(
        FindingId id,
        Evidence evidence,
        Attribution accordingTo,
        Kind kind,
        List<Span> content,
        @Nullable Mention speaker,
        @Nullable Cue cue,
        @Nullable Venue venue,
        @Nullable Mention addressee,
        When saidAt,
        @Nullable Span question,
        @Nullable FindingId within,
        Why why)
        implements Finding {
    /// How the words are rendered.
    public enum Kind {
        DIRECT,
        INDIRECT,
        MIXED
    }

    /// The reporting word.
    ///
    /// @param lemma its dictionary form
    public record Cue(Span words, String lemma, CueClass kind) {}

    /// What sort of reporting it is.
    public enum CueClass {
        SPEECH,
        WRITING,
        ATTITUDE,
        OTHER
    }

    public Statement {
        content = List.copyOf(content);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("Statement needs content, got none at " + evidence);
        }
    }
}
