package parley.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One report, cleaned. Every offset in Parley counts into [#text], which never changes after
/// reading.
///
/// For plain text, `text` is the input itself. For a page it is composed in reading order: title,
/// standfirst, then paragraphs and captions, parted by blank lines.
///
/// @param title null when the page states none
/// @param standfirst the summary between title and body, null when there is none
/// @param paragraphs the body's paragraphs in reading order, without captions, credits and chrome
/// @param captions in reading order
/// @param byline the authors' names, without titles and outlets; empty when none is named
/// @param agencies agencies that the text comes from
/// @param published null when the page does not say
/// @param modified null when the page does not say
/// @param notes corrections and editor's notes
/// @param entries a live blog's entries, newest or oldest first as on the page; empty otherwise
/// @param leftOut text of the page that is not the report: menus, agency and date lines, adverts.
///   Spans where it is part of `text` (plain text), empty for pages
public record Article(
        ArticleId id,
        Origin origin,
        PageKind kind,
        String text,
        @Nullable Sourced<Span> title,
        @Nullable Span standfirst,
        List<Span> paragraphs,
        List<Caption> captions,
        List<Sourced<String>> byline,
        List<Sourced<Agency>> agencies,
        @Nullable Sourced<Published> published,
        @Nullable Sourced<Published> modified,
        @Nullable Sourced<String> publisher,
        @Nullable Sourced<String> address,
        @Nullable Sourced<String> section,
        @Nullable Sourced<String> language,
        List<Span> notes,
        List<Entry> entries,
        List<Span> leftOut) {
    public Article {
        paragraphs = List.copyOf(paragraphs);
        captions = List.copyOf(captions);
        byline = List.copyOf(byline);
        agencies = List.copyOf(agencies);
        notes = List.copyOf(notes);
        entries = List.copyOf(entries);
        leftOut = List.copyOf(leftOut);
    }

    /// A bare text without any metadata, every non-blank line of it a paragraph.
    public static Article plain(String name, String text) {
        return new Article(
                ArticleId.of(text),
                new Origin.PlainText(name),
                PageKind.ARTICLE,
                text,
                null,
                null,
                lines(text),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of());
    }

    /// This article with another publication time.
    public Article withPublished(Sourced<Published> published) {
        return new Article(
                id,
                origin,
                kind,
                text,
                title,
                standfirst,
                paragraphs,
                captions,
                byline,
                agencies,
                published,
                modified,
                publisher,
                address,
                section,
                language,
                notes,
                entries,
                leftOut);
    }

    /// This article with another origin.
    public Article withOrigin(Origin origin) {
        return new Article(
                id,
                origin,
                kind,
                text,
                title,
                standfirst,
                paragraphs,
                captions,
                byline,
                agencies,
                published,
                modified,
                publisher,
                address,
                section,
                language,
                notes,
                entries,
                leftOut);
    }

    public String words(Span span) {
        return span.of(text);
    }

    /// False when its words, or, where these are too few to tell, its page say that it is in
    /// another language.
    public boolean isEnglish() {
        return language == null || language.value().equals("en");
    }

    /// What the analysis reads, in reading order: title, standfirst, paragraphs and captions.
    public List<Span> blocks() {
        var blocks = new ArrayList<Span>();
        if (title != null) {
            blocks.add(title.value());
        }
        if (standfirst != null) {
            blocks.add(standfirst);
        }
        blocks.addAll(paragraphs);
        captions.forEach(caption -> blocks.add(caption.words()));
        return blocks.stream().distinct().sorted().toList();
    }

    private static List<Span> lines(String text) {
        var lines = new ArrayList<Span>();
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            int first = start;
            int last = end;
            while (first < last && Character.isWhitespace(text.charAt(first))) {
                first++;
            }
            while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
                last--;
            }
            if (first < last) {
                lines.add(new Span(first, last));
            }
            start = end + 1;
        }
        return lines;
    }
}
