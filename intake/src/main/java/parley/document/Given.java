package parley.document;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.intake.Found;
import parley.model.Article;
import parley.model.Basis;
import parley.model.Published;
import parley.model.Sourced;

/// What the user says about a report's date: a given date overrules the page, a given zone only
/// fills in where the page states none.
public final class Given {
    private Given() {}

    /// The article with what the user says.
    public static Article apply(Article article, @Nullable GivenDate date, @Nullable ZoneId zone) {
        if (date != null) {
            return article.withPublished(given(date, zone, article));
        }
        Sourced<Published> stated = article.published();
        if (zone == null || stated == null || stated.value().zone() != null) {
            return article;
        }
        return article.withPublished(
                new Sourced<>(
                        inZone(stated.value(), zone),
                        stated.basis(),
                        stated.detail(),
                        stated.words(),
                        stated.alternatives()));
    }

    /// The article of a mail, as old as the mail. The sender's own zone counts before `zone`.
    static Article sent(Article article, Found.Sent sent, @Nullable ZoneId zone) {
        var value =
                new Published(
                        sent.local(),
                        Published.Precision.MINUTE,
                        sent.zoneText(),
                        sent.zone() == null ? zone : sent.zone(),
                        List.of());
        return article.withPublished(Sourced.of(value, Basis.GIVEN, "Date"));
    }

    private static Sourced<Published> given(
            GivenDate date, @Nullable ZoneId zone, Article article) {
        var precision = date.hasTime() ? Published.Precision.MINUTE : Published.Precision.DAY;
        var value = new Published(date.local(), precision, null, zone, List.of());
        List<Published> others =
                article.published() == null ? List.of() : List.of(article.published().value());
        return new Sourced<>(value, Basis.GIVEN, "--date", null, others);
    }

    private static Published inZone(Published stated, ZoneId zone) {
        return new Published(
                stated.local(), stated.precision(), stated.zoneText(), zone, stated.alternatives());
    }
}
