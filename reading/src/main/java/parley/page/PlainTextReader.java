package parley.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.model.Article;
import parley.model.Rejected;

/// Reads plain text, such as a report copied from a page, into an article. Offsets count into the
/// text as it was given. Immutable and safe to share between threads.
public final class PlainTextReader {
    /// Reads the bytes of a text file.
    ///
    /// @param name what to call the input in messages
    /// @param charset the charset that is known from outside, null to find out
    public Outcome read(String name, byte[] bytes, @Nullable String charset) {
        Rejected rejected = Refusals.ofBytes(name, bytes);
        if (rejected != null) {
            return new Outcome.Refused(rejected);
        }
        String text = Decoding.of(bytes, charset).text();
        Rejected garbled = Refusals.ofText(name, text);
        return garbled != null ? new Outcome.Refused(garbled) : new Outcome.Read(read(name, text));
    }

    /// Reads a text. A text of nothing but white space gives an article without parts.
    public Article read(String name, String text) {
        List<TextLine> lines = TextLine.cut(text);
        return new TextComposer(name, text, new LineRoles(lines).assign()).compose();
    }
}
