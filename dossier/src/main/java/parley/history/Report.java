package parley.history;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.model.Agency;
import parley.model.Article;
import parley.model.ArticleId;
import parley.model.Published;

/// One report, as far as a history needs it.
///
/// @param title the headline, or the report's name where the page states none
/// @param publisher null when unknown
/// @param agencies names of the agencies that the text comes from
/// @param published null when unknown
/// @param original the report that this one copies, itself when it copies none
/// @param author the hand that wrote the text: the agency, else the publisher of the original, else
///   the original's id
public record Report(
        ArticleId id,
        String title,
        @Nullable String publisher,
        List<String> agencies,
        @Nullable Published published,
        @Nullable String address,
        ArticleId original,
        String author) {
    /// The order of publication; undated reports first.
    public static final Comparator<Report> ORDER_OF_PUBLICATION = Order.REPORTS;

    public Report {
        agencies = List.copyOf(agencies);
    }

    /// The report of an article.
    ///
    /// @param original the article that this one copies, itself when it copies none
    public static Report of(Article article, Article original) {
        Report own = of(article);
        return original.equals(article) ? own : own.copyOf(of(original));
    }

    /// The report of an article that copies none.
    public static Report of(Article article) {
        List<String> agencies = agencies(article);
        String publisher = publisher(article);
        return new Report(
                article.id(),
                article.title() == null
                        ? "(no title found)"
                        : article.words(article.title().value()),
                publisher,
                agencies,
                article.published() == null ? null : article.published().value(),
                article.address() == null ? null : article.address().value(),
                article.id(),
                author(agencies, publisher, article.id()));
    }

    /// The same report as a copy of another one.
    public Report copyOf(Report first) {
        List<String> hands = agencies.isEmpty() ? first.agencies : agencies;
        return new Report(
                id,
                title,
                publisher,
                agencies,
                published,
                address,
                first.id,
                author(hands, first.publisher, first.id));
    }

    private static @Nullable String publisher(Article article) {
        return article.publisher() == null ? null : article.publisher().value();
    }

    private static List<String> agencies(Article article) {
        return article.agencies().stream()
                .map(agency -> agency.value())
                .filter(agency -> agency.role() != Agency.Role.NATIVE)
                .map(Agency::name)
                .toList();
    }

    private static String author(
            List<String> agencies, @Nullable String publisher, ArticleId original) {
        if (!agencies.isEmpty()) {
            return agencies.getFirst();
        }
        return publisher == null ? original.value() : publisher;
    }

    /// Whether the text of an earlier report stands in it.
    public boolean isCopy() {
        return !original.equals(id);
    }

    /// The day of publication, null when unknown.
    public @Nullable LocalDate day() {
        return published == null ? null : published.date();
    }
}
