package parley.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import parley.model.ArticleId;
import parley.model.PageKind;

/// A report as the ledger lists it. [Ledger#reading] gives its text and all findings.
///
/// @param title null when the page states none
/// @param address null for texts without one
/// @param origin the file, address or line that it was read from
/// @param published null when the page does not say
/// @param publishedAt null when the time of day or the zone is unknown
/// @param original SHA-256 of the bytes it was read from, the key of [Ledger#original]
/// @param rules version of the rules that read it
/// @param characters UTF-16 length of its text
/// @param appearances number of places where this very text was found, at least 1
/// @param copies key of its group of copies: reports with the same key share most of their words
/// @param story key of the story that it belongs to, see [StoryRecord]
public record ReportRecord(
        ArticleId id,
        PageKind kind,
        @Nullable String title,
        @Nullable String address,
        String origin,
        @Nullable LocalDate published,
        @Nullable Instant publishedAt,
        Source source,
        String original,
        String rules,
        int characters,
        int statements,
        int positions,
        int events,
        int appearances,
        String copies,
        String story) {}
