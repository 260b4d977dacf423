package parley.desk.page;

import static parley.desk.html.Tags.a;
import static parley.desk.html.Tags.all;
import static parley.desk.html.Tags.attr;
import static parley.desk.html.Tags.css;
import static parley.desk.html.Tags.div;
import static parley.desk.html.Tags.each;
import static parley.desk.html.Tags.el;
import static parley.desk.html.Tags.id;
import static parley.desk.html.Tags.p;
import static parley.desk.html.Tags.text;

import java.util.List;
import parley.desk.follow.Alert;
import parley.desk.follow.Topic;
import parley.desk.html.Content;

/// The alerts of this desk, and the form for another one.
public final class AlertsPage {
    private AlertsPage() {}

    /// The alerts there are, and a form for a new one.
    ///
    /// @param topic what a new alert would follow
    public static Content of(List<Alert> alerts, Topic topic, String seal) {
        return div(
                "narrow",
                el("h1", text("Alerts")),
                p(
                        "lead",
                        "One message for each new thing said, however many reports copy it, posted"
                                + " as JSON to an address of yours."),
                form(topic, seal),
                el("h2", text("Alerts of this desk")),
                alerts.isEmpty()
                        ? p("fact", "None yet.")
                        : el("ul", css("plain"), each(alerts, alert -> item(alert, seal))));
    }

    private static Content form(Topic topic, String seal) {
        return switch (topic) {
            case Topic.Shifts() ->
                    p(
                            "",
                            text("Open a cell of the "),
                            a("/", "dossier"),
                            text(" or a "),
                            a("/search", "search"),
                            text(" and choose “Tell me”."));
            case Topic.Cell(var party, var issue) ->
                    form(topic, seal, all(hidden("of", party), hidden("on", issue.code())));
            case Topic.Search(var words) -> form(topic, seal, hidden("q", words));
        };
    }

    private static Content form(Topic topic, String seal, Content hidden) {
        return el(
                "form",
                css("stack"),
                attr("method", "post"),
                attr("action", "/alerts"),
                Frame.sealed(seal),
                hidden,
                el("p", el("strong", attr("dir", "auto"), text(topic.title()))),
                el("label", attr("for", "address"), text("Post messages to")),
                el(
                        "input",
                        id("address"),
                        attr("name", "address"),
                        attr("type", "url"),
                        attr("required", ""),
                        attr("placeholder", "https://")),
                el("button", attr("type", "submit"), text("Tell me")));
    }

    private static Content hidden(String name, String value) {
        return el("input", attr("type", "hidden"), attr("name", name), attr("value", value));
    }

    private static Content item(Alert alert, String seal) {
        return el(
                "li",
                el("strong", attr("dir", "auto"), text(alert.topic().title())),
                p("fact", alert.address().toString()),
                el(
                        "form",
                        attr("method", "post"),
                        attr("action", "/alerts/" + alert.id() + "/remove"),
                        Frame.sealed(seal),
                        el("button", css("quiet"), attr("type", "submit"), text("Remove"))));
    }
}
