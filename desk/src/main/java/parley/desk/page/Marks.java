package parley.desk.page;

import static parley.desk.html.Tags.attr;
import static parley.desk.html.Tags.css;
import static parley.desk.html.Tags.each;
import static parley.desk.html.Tags.el;
import static parley.desk.html.Tags.id;
import static parley.desk.html.Tags.span;
import static parley.desk.html.Tags.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import parley.desk.html.Content;
import parley.desk.html.Element;
import parley.desk.html.Several;
import parley.model.Act;
import parley.model.Firmness;
import parley.show.Words;

/// The small drawings: a sign for each act, and the five steps of firmness. Each stands beside its
/// word and is hidden from screen readers, which get the word.
public final class Marks {
    private record Sign(Act act, String path) {}

    private static final String GIVES = "M4.5 2l4 4-4 4";

    private static final List<Sign> SIGNS =
            List.of(
                    new Sign(Act.ACCEPT, "M6 1.5v9M1.5 6h9"),
                    new Sign(Act.OFFER, GIVES),
                    new Sign(Act.PROMISE, GIVES),
                    new Sign(Act.PROPOSE, GIVES),
                    new Sign(Act.PERMIT, GIVES),
                    new Sign(Act.DEMAND, "M6 1.5v5.5M6 9.2v1.4"),
                    new Sign(Act.REJECT, "M2.5 2.5l7 7M9.5 2.5l-7 7"),
                    new Sign(Act.DEFER, "M1.5 7c1.5-3.5 3-3.5 4.5-1s3 2.5 4.5-1"),
                    new Sign(Act.CONCEDE, "M1.5 6h9"),
                    new Sign(Act.THREATEN, "M4 1.5v9M8 1.5v9M1.5 4h9M1.5 8h9"),
                    new Sign(Act.SUPPORT, "M8 1.5c-4 3-4 6 0 9"),
                    new Sign(Act.OPPOSE, "M4 1.5c4 3 4 6 0 9"));

    private static final Element SHEET =
            el(
                    "svg",
                    css("unseen"),
                    attr("aria-hidden", "true"),
                    el(
                            "defs",
                            each(SIGNS, Marks::symbol),
                            each(List.of(Firmness.values()), Marks::stairs)));

    private Marks() {}

    private static Content symbol(Sign sign) {
        return el(
                "symbol",
                id(name(sign.act())),
                attr("viewBox", "0 0 12 12"),
                el("path", attr("d", sign.path())));
    }

    /// The drawings that a page refers to; to be written once on each page.
    static Content sheet() {
        return SHEET;
    }

    private static String name(Act act) {
        return "act-" + act.name().toLowerCase(Locale.ROOT);
    }

    /// The class that tints what belongs to an act.
    static String tint(Act act) {
        return "act-" + act.family().name().toLowerCase(Locale.ROOT);
    }

    /// An act's sign.
    static Content sign(Act act) {
        return el(
                "svg",
                css("sign"),
                attr("aria-hidden", "true"),
                attr("viewBox", "0 0 12 12"),
                el("use", attr("href", "#" + name(act))));
    }

    /// Five steps, filled to the level, and the level's word.
    static Content firmness(Firmness firmness) {
        return el(
                "span",
                css("firmness"),
                steps(firmness),
                text(" "),
                span("firmness-word", Words.code(firmness)));
    }

    /// Five steps, filled to the level.
    static Content steps(Firmness firmness) {
        return el(
                "svg",
                css("steps"),
                attr("aria-hidden", "true"),
                el("use", attr("href", "#steps-" + firmness.level())));
    }

    private static Content stairs(Firmness firmness) {
        return el(
                "symbol",
                id("steps-" + firmness.level()),
                attr("viewBox", "0 0 38 10"),
                each(IntStream.range(0, 5).boxed().toList(), at -> step(at, firmness.level())));
    }

    private static Content step(int at, int level) {
        return el(
                "rect",
                attr("x", Integer.toString(at * 8)),
                attr("width", "5"),
                attr("height", "10"),
                css(at < level ? "filled" : "open"));
    }

    /// The five steps with a dot for each report above the step that its wording has.
    static Content spread(List<Firmness> firmness) {
        var dots = new ArrayList<Content>();
        var seen = new EnumMap<Firmness, Integer>(Firmness.class);
        for (Firmness each : firmness) {
            int above = seen.merge(each, 1, Integer::sum) - 1;
            dots.add(
                    el(
                            "circle",
                            attr("cx", Integer.toString(6 + each.level() * 12)),
                            attr("cy", Integer.toString(20 - above * 6)),
                            attr("r", "2.5")));
        }
        String words =
                String.join(", ", firmness.stream().distinct().sorted().map(Words::code).toList());
        return el(
                "span",
                css("spread"),
                el(
                        "svg",
                        attr("viewBox", "0 0 72 26"),
                        attr("aria-hidden", "true"),
                        el("path", attr("d", "M2 25h68")),
                        new Several(dots)),
                span("fact", "firmness: " + words));
    }
}
