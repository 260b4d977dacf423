package parley.page;

import org.jspecify.annotations.Nullable;
import parley.model.Span;

/// A part of a plain text and what it is.
///
/// @param credit a caption's credit, null for other roles and captions without one
record RoledLine(Role role, Span span, @Nullable Span credit) {
    enum Role {
        TITLE,
        STANDFIRST,
        BYLINE,
        AGENCY,
        DATE,
        CAPTION,
        NOTE,
        BODY,
        CHROME
    }

    RoledLine(Role role, Span span) {
        this(role, span, null);
    }
}
