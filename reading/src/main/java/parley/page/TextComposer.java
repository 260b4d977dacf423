package parley.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.model.Agency;
import parley.model.Article;
import parley.model.ArticleId;
import parley.model.Basis;
import parley.model.Caption;
import parley.model.Origin;
import parley.model.PageKind;
import parley.model.Published;
import parley.model.Sourced;
import parley.model.Span;
import parley.page.RoledLine.Role;

/// Makes an article of a plain text whose lines have roles.
final class TextComposer {
    /// A place in capitals, whatever else, and a dash between blanks.
    private static final Pattern DATELINE =
            Pattern.compile("^\\p{Lu}{2}[\\p{Lu} .’'/-]*[, (][^–—\\n]{0,80}?\\s[–—-]{1,2}\\s");

    private final String name;
    private final String text;
    private final List<RoledLine> lines;
    private final @Nullable String language;

    TextComposer(String name, String text, List<RoledLine> lines) {
        this.name = name;
        this.text = text;
        this.lines = lines;
        this.language = FunctionWords.language(text);
    }

    Article compose() {
        List<Span> titles = spans(Role.TITLE);
        List<Span> leads = spans(Role.STANDFIRST);
        var paragraphs = new ArrayList<>(spans(Role.BODY));
        paragraphs.addAll(spans(Role.NOTE));
        paragraphs.sort(null);
        var leftOut = new ArrayList<Span>();
        for (Role role : List.of(Role.CHROME, Role.AGENCY, Role.DATE, Role.BYLINE)) {
            leftOut.addAll(spans(role));
        }
        leads.stream().skip(1).forEach(leftOut::add);
        leftOut.sort(null);
        List<Sourced<String>> byline = byline();
        return new Article(
                ArticleId.of(text),
                new Origin.PlainText(name),
                PageKind.ARTICLE,
                text,
                titles.isEmpty() ? null : Sourced.visible(titles.getFirst(), titles.getFirst()),
                leads.isEmpty() ? null : leads.getFirst(),
                paragraphs,
                captions(),
                byline,
                agencies(byline, paragraphs),
                published(paragraphs),
                date(true),
                null,
                null,
                null,
                language == null ? null : Sourced.of(language, Basis.DERIVED, "little words"),
                spans(Role.NOTE),
                List.of(),
                leftOut);
    }

    private List<Span> spans(Role role) {
        return lines.stream().filter(line -> line.role() == role).map(RoledLine::span).toList();
    }

    private List<Caption> captions() {
        return lines.stream()
                .filter(line -> line.role() == Role.CAPTION)
                .map(line -> new Caption(line.span(), line.credit()))
                .toList();
    }

    private List<Sourced<String>> byline() {
        var names = new ArrayList<Sourced<String>>();
        for (Span line : spans(Role.BYLINE)) {
            for (String author : Bylines.split(line.of(text))) {
                if (Agencies.joined(author).isEmpty()) {
                    names.add(Sourced.visible(author, line));
                }
            }
        }
        return names;
    }

    private List<Sourced<Agency>> agencies(List<Sourced<String>> byline, List<Span> paragraphs) {
        var own = new ArrayList<Sourced<Agency>>();
        Agency.Role role = byline.isEmpty() ? Agency.Role.WIRE : Agency.Role.PARTIAL;
        for (Span line : spans(Role.AGENCY)) {
            String bare = line.of(text).replaceAll("^[\\s|(\\[©–—-]+|[\\s|)\\].–—-]+$", "");
            for (String agency : Agencies.joined(bare)) {
                int at = text.indexOf(bare, line.start());
                own.add(
                        Sourced.visible(
                                new Agency(agency, role), new Span(at, at + bare.length())));
            }
        }
        if (!own.isEmpty()) {
            return own;
        }
        List<String> texts = paragraphs.stream().map(span -> span.of(text)).toList();
        List<String> edges = spans(Role.BYLINE).stream().map(span -> span.of(text)).toList();
        return AgencyFinder.inText(texts, edges);
    }

    private @Nullable Sourced<Published> published(List<Span> paragraphs) {
        Sourced<Published> line = date(false);
        return line != null || paragraphs.isEmpty() ? line : dateline(paragraphs.getFirst());
    }

    /// The day with its year in "CAIRO, March 3, 2026 (Agency) - ", null when the first paragraph
    /// opens otherwise.
    private @Nullable Sourced<Published> dateline(Span paragraph) {
        Matcher opening = DATELINE.matcher(paragraph.of(text));
        if (!opening.find()) {
            return null;
        }
        for (DateWords.Found date : DateWords.find(opening.group(), null, language)) {
            Span span = date.span();
            return Sourced.visible(
                    date.published(),
                    new Span(paragraph.start() + span.start(), paragraph.start() + span.end()));
        }
        return null;
    }

    /// The first date line of the head that says more than a day, else the first date line; the
    /// lines that say "updated" date the last change.
    private @Nullable Sourced<Published> date(boolean modified) {
        var found = new ArrayList<Sourced<Published>>();
        for (Span line : spans(Role.DATE)) {
            String words = line.of(text);
            boolean updated = isUpdate(words);
            for (DateWords.Found date : DateWords.find(words, null, language)) {
                if (updated == modified) {
                    Span span = date.span();
                    found.add(
                            Sourced.visible(
                                    date.published(),
                                    new Span(
                                            line.start() + span.start(),
                                            line.start() + span.end())));
                }
            }
        }
        return found.stream()
                .filter(date -> date.value().precision() != Published.Precision.DAY)
                .findFirst()
                .orElse(found.isEmpty() ? null : found.getFirst());
    }

    private static boolean isUpdate(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return List.of(
                        "updated",
                        "modified",
                        "aktualisiert",
                        "mis à jour",
                        "actualizado",
                        "atualizado",
                        "aggiornato",
                        "обновлено")
                .stream()
                .anyMatch(lower::startsWith);
    }
}
