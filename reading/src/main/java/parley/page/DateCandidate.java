package parley.page;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import parley.model.Basis;
import parley.model.Published;

/// A date that a page shows or states without saying that it is the report's.
///
/// @param element the element that holds it, null for dates that stand in none
/// @param number how many elements of the page come before that one, -1 without one
/// @param machine true when an attribute written for machines holds it
/// @param before the words right before it
/// @param rest how many characters of its element or line are not the date
record DateCandidate(
        Published published,
        Source source,
        String detail,
        @Nullable Element element,
        int number,
        boolean machine,
        String before,
        int rest) {
    /// What kind of place names a date.
    enum Source {
        /// A `time` element.
        TIME(Basis.TIME_ELEMENT),
        /// An element with a class or id that is a word for dates.
        NAMED(Basis.VISIBLE_TEXT),
        /// An element that opens with a word such as "published".
        LABELLED(Basis.VISIBLE_TEXT),
        /// A line near headline or body.
        LINE(Basis.VISIBLE_TEXT),
        /// A meta element whose name does not say what it dates.
        META(Basis.META),
        /// A meta element or JSON-LD field for the last change.
        CHANGE(Basis.META),
        /// The page's address.
        ADDRESS(Basis.ADDRESS),
        /// A value in a script that is named for publication.
        SCRIPT(Basis.DERIVED);

        final Basis basis;

        Source(Basis basis) {
            this.basis = basis;
        }
    }

    /// A date that stands in no element of the page's body.
    static DateCandidate apart(Published published, Source source, String detail) {
        return new DateCandidate(published, source, detail, null, -1, true, "", 0);
    }
}
