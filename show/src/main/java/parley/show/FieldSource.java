package parley.show;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parley.model.Agency;
import parley.model.Article;
import parley.model.Sourced;

/// One field of a report, what it was read from, and what other places of the page say instead.
///
/// @param field the field's name: `title`, `by`
/// @param source what it was read from, and where exactly: `json ld, headline`
/// @param others what was said elsewhere, best first; empty when nothing differs
public record FieldSource(String field, String value, String source, List<String> others) {
    /// Where a page says a thing may be a whole line of it; so much is shown.
    private static final int LONGEST_DETAIL = 80;

    public FieldSource {
        others = List.copyOf(others);
    }

    /// A report's fields in the order in which its head shows them, without those it does not
    /// state.
    public static List<FieldSource> of(Article article) {
        var all = new ArrayList<FieldSource>();
        if (article.title() != null) {
            add(all, "title", article.title(), article::words);
        }
        article.byline().forEach(name -> add(all, "by", name, value -> value));
        article.agencies().forEach(agency -> add(all, "agency", agency, FieldSource::agency));
        add(all, "publisher", article.publisher(), value -> value);
        add(all, "published", article.published(), Words::published);
        add(all, "modified", article.modified(), Words::published);
        add(all, "section", article.section(), value -> value);
        add(all, "language", article.language(), value -> value);
        add(all, "address", article.address(), value -> value);
        return all;
    }

    private static <T> void add(
            List<FieldSource> all,
            String field,
            @Nullable Sourced<T> sourced,
            Function<T, String> words) {
        if (sourced != null) {
            String value = words.apply(sourced.value());
            List<String> others =
                    sourced.alternatives().stream()
                            .map(words)
                            .distinct()
                            .filter(other -> !other.equals(value))
                            .toList();
            all.add(new FieldSource(field, value, source(sourced), others));
        }
    }

    private static String source(Sourced<?> sourced) {
        String detail = sourced.detail();
        String basis = Words.code(sourced.basis());
        if (detail.isBlank()) {
            return basis;
        }
        boolean whole = detail.codePointCount(0, detail.length()) <= LONGEST_DETAIL;
        int end = whole ? detail.length() : detail.offsetByCodePoints(0, LONGEST_DETAIL);
        return basis + ", " + detail.substring(0, end) + (whole ? "" : "…");
    }

    private static String agency(Agency agency) {
        return agency.name() + " (" + Words.code(agency.role()) + ")";
    }
}
