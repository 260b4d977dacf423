package parley.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import parley.desk.follow.Atom;
import parley.desk.follow.Topic;
import parley.desk.page.AlertsPage;
import parley.model.Reason;

/// Feeds and alerts of a cell or a search.
final class FollowRoutes implements Routes {
    @Override
    public void mount(RoutesConfig routes, Site site) {
        routes.get("/feed", context -> feed(context, site));
        routes.get("/alerts", context -> alerts(context, site));
        routes.post("/alerts", context -> add(context, site));
        routes.post("/alerts/{id}/remove", context -> remove(context, site));
    }

    private static void feed(Context context, Site site) {
        Topic topic = topic(context);
        String query = context.queryString();
        String desk = Shield.addressOf(context);
        String self = desk + "/feed" + (query == null ? "" : "?" + query);
        try {
            context.contentType("application/atom+xml; charset=utf-8");
            context.result(new Atom(desk).of(topic, self, site.entries().of(topic)));
        } catch (IllegalArgumentException e) {
            throw misunderstood(e);
        }
    }

    private static void alerts(Context context, Site site) {
        Topic topic = topic(context);
        Answers.page(
                context,
                "Alerts",
                AlertsPage.of(site.alerts().all(), topic, Answers.seal(context)));
    }

    private static void add(Context context, Site site) {
        Topic topic = topic(context);
        String address = context.formParam("address");
        try {
            if (topic instanceof Topic.Shifts) {
                throw new IllegalArgumentException("An alert follows a cell or a search");
            }
            site.alerts().add(topic, new URI(address == null ? "" : address.strip()));
        } catch (URISyntaxException e) {
            throw misunderstood(new IllegalArgumentException("No address: " + address, e));
        } catch (IllegalArgumentException e) {
            throw misunderstood(e);
        }
        context.redirect("/alerts");
    }

    private static void remove(Context context, Site site) {
        site.alerts().remove(context.pathParam("id"));
        context.redirect("/alerts");
    }

    /// What the address, or the form, says is followed.
    private static Topic topic(Context context) {
        String party = value(context, "of");
        String issue = value(context, "on");
        String words = value(context, "q");
        if (party != null && issue != null) {
            return new Topic.Cell(party, ViewParameters.issue(issue));
        }
        return words == null ? new Topic.Shifts() : new Topic.Search(words);
    }

    private static @Nullable String value(Context context, String name) {
        String given = context.queryParam(name);
        String value = given == null ? context.formParam(name) : given;
        return value == null || value.isBlank() ? null : value.strip();
    }

    static Refusal misunderstood(IllegalArgumentException failure) {
        String message = failure.getMessage() == null ? "" : failure.getMessage();
        return new Refusal(400, Reason.BAD_QUERY, message, "Go back and change it.");
    }
}
