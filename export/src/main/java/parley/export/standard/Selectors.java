package parley.export.standard;

import org.jspecify.annotations.Nullable;
import parley.model.Span;
import tools.jackson.core.JsonGenerator;

/// Says where in a text a record stands, in the selectors of the W3C's Web Annotation Data Model:
/// by position in code points, and by quotation.
final class Selectors {
    /// Code points that stand off a text in one record, all quotations taken together.
    static final int MOST = 200;

    private static final int CONTEXT = 32;
    private static final int EDGE = 60;

    private Selectors() {}

    /// The offsets, half-open.
    static void position(JsonGenerator json, Span codePoints) {
        json.writeStartObject();
        json.writeStringProperty("type", "TextPositionSelector");
        json.writeNumberProperty("start", codePoints.start());
        json.writeNumberProperty("end", codePoints.end());
        json.writeEndObject();
    }

    /// The words. Where they are more than may stand off the text, the range from their first words
    /// to what follows their last ones; nothing when nothing follows.
    ///
    /// @param span UTF-16 offsets into `text`
    /// @param isWhole quotes them however many they are
    static void words(JsonGenerator json, String text, Span span, boolean isWhole) {
        int points = text.codePointCount(span.start(), span.end());
        if (isWhole || points <= MOST) {
            int context = isWhole ? CONTEXT : Math.min(CONTEXT, (MOST - points) / 2);
            quote(json, Quote.of(text, span, context, context), null);
            return;
        }
        if (span.end() == text.length()) {
            return;
        }
        // The end of a range is where its end selector begins: with the words after the evidence.
        var first = new Span(span.start(), Quote.on(text, span.start(), EDGE));
        var after = new Span(span.end(), Quote.on(text, span.end(), CONTEXT));
        json.writeStartObject();
        json.writeStringProperty("type", "RangeSelector");
        quote(json, Quote.of(text, first, CONTEXT, 0), "startSelector");
        quote(json, Quote.of(text, after, EDGE, 0), "endSelector");
        json.writeEndObject();
    }

    private static void quote(JsonGenerator json, Quote quote, @Nullable String name) {
        if (name != null) {
            json.writeName(name);
        }
        json.writeStartObject();
        json.writeStringProperty("type", "TextQuoteSelector");
        part(json, "prefix", quote.prefix());
        json.writeStringProperty("exact", quote.exact());
        part(json, "suffix", quote.suffix());
        json.writeEndObject();
    }

    private static void part(JsonGenerator json, String name, String words) {
        if (!words.isEmpty()) {
            json.writeStringProperty(name, words);
        }
    }
}
