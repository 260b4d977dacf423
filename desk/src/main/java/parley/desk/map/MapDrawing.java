package parley.desk.map;

import static parley.desk.html.Tags.attr;
import static parley.desk.html.Tags.css;
import static parley.desk.html.Tags.each;
import static parley.desk.html.Tags.el;
import static parley.desk.html.Tags.id;
import static parley.desk.html.Tags.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import parley.desk.html.Content;
import parley.desk.html.Several;
import parley.model.Place;

/// Draws spots on their part of the world. A place is never drawn finer than reports name it: a
/// point or a town is a dot, a district a dashed ring, a province or a country is shaded as far as
/// it reaches, a region or a sea is a dotted ring. What is disputed is hatched.
public final class MapDrawing {
    private static final int LEAST_WIDTH = 800;
    private static final int LEAST_HEIGHT = 500;
    private static final double PROPORTION = 1.6;
    private static final int DISTRICT = 25;
    private static final int PROVINCE = 100;
    private static final int REGION = 250;

    /// Hundredths of a degree to a unit of the drawing, which is about a pixel.
    private static final double WIDTH = 1_000;

    private final Atlas atlas;
    private final List<Spot> spots;
    private final Box part;
    private final double narrowing;
    private final double scale;

    /// @param spots at least one
    public MapDrawing(Atlas atlas, List<Spot> spots) {
        this.atlas = atlas;
        this.spots = List.copyOf(spots);
        Box around =
                spots.stream()
                        .map(Spot::point)
                        .reduce(Box::and)
                        .orElse(Box.WORLD)
                        .roomy(LEAST_WIDTH, LEAST_HEIGHT);
        double middle = Math.toRadians((around.north() + around.south()) / 200.0);
        this.narrowing = Math.max(0.2, Math.cos(middle));
        this.part = around.widened(PROPORTION, narrowing);
        this.scale = WIDTH / (part.width() * narrowing);
    }

    /// What is hatched: one entry for each name.
    public List<Province> disputed() {
        return atlas.disputed(part);
    }

    /// The drawing; each spot leads to its entry `#p-1` and so on in a list beside it.
    public Content svg() {
        double height = part.height() * scale;
        return el(
                "svg",
                css("map"),
                attr("viewBox", "0 0 " + figure(WIDTH) + " " + figure(height)),
                attr("role", "group"),
                attr("aria-label", "Map of the places that reports name"),
                hatching(),
                el(
                        "g",
                        attr("transform", transform()),
                        el("g", css("shades"), each(shaded(), MapDrawing::shade)),
                        el("g", css("disputed"), each(disputed(), this::hatched)),
                        el("g", css("lines"), each(atlas.outlines(part), MapDrawing::line))),
                el("g", css("spots"), new Several(marks())),
                el("g", css("labels"), attr("aria-hidden", "true"), new Several(labels())));
    }

    private String transform() {
        return "scale("
                + exact(scale * narrowing)
                + " "
                + exact(scale)
                + ") translate("
                + -part.west()
                + " "
                + -part.north()
                + ")";
    }

    private Content hatching() {
        return el(
                "defs",
                el(
                        "pattern",
                        id("hatch"),
                        attr("width", "8"),
                        attr("height", "8"),
                        attr("patternUnits", "userSpaceOnUse"),
                        attr(
                                "patternTransform",
                                "rotate(45) scale("
                                        + exact(1 / (scale * narrowing))
                                        + " "
                                        + exact(1 / scale)
                                        + ")"),
                        el("path", attr("d", "M0 0v8"))));
    }

    /// Countries and provinces in which something happened, as far as reports name no finer place.
    private List<Province> shaded() {
        var shaded = new ArrayList<Province>();
        for (Spot spot : spots) {
            switch (spot.site().precision()) {
                case ADMIN_1 -> atlas.province(spot.point()).ifPresent(shaded::add);
                case COUNTRY -> {
                    String country = spot.site().country();
                    if (country != null) {
                        shaded.addAll(atlas.country(country, part));
                    }
                }
                case POINT, TOWN, DISTRICT, REGION, SEA -> {}
            }
        }
        return shaded.stream().distinct().toList();
    }

    private static Content shade(Province province) {
        return el("path", attr("d", province.path()));
    }

    private Content hatched(Province province) {
        return el(
                "path",
                css(province.isRing() ? "ring" : "outline"),
                attr("d", province.path()),
                el("title", text(claims(province))));
    }

    /// A disputed area with its claimants and its controllers on the day of the latest event, as
    /// the data has them.
    public String claims(Province province) {
        List<String> controllers = province.controllersOn(day());
        return province.name()
                + ": claimed by "
                + States.names(province.claimants())
                + (controllers.isEmpty() ? "" : "; controlled by " + States.names(controllers));
    }

    private static Content line(Outline outline) {
        return el("path", css(outline.isCoast() ? "coast" : "border"), attr("d", outline.path()));
    }

    private List<Content> marks() {
        return IntStream.range(0, spots.size()).mapToObj(at -> mark(at, spots.get(at))).toList();
    }

    private Content mark(int at, Spot spot) {
        Place.Precision precision = spot.site().precision();
        String words =
                spot.site().name()
                        + ": "
                        + spot.events().size()
                        + (spot.events().size() == 1 ? " event" : " events");
        return el(
                "a",
                attr("href", "#p-" + (at + 1)),
                attr("aria-label", words),
                css("spot " + precision.name().toLowerCase(Locale.ROOT).replace('_', '-')),
                el("title", text(words)),
                el(
                        "circle",
                        attr("cx", figure(x(spot))),
                        attr("cy", figure(y(spot))),
                        attr("r", figure(radius(precision)))));
    }

    private double radius(Place.Precision precision) {
        return switch (precision) {
            case POINT -> 4;
            case TOWN -> 6;
            case DISTRICT -> Math.max(9, DISTRICT * scale);
            case ADMIN_1 -> Math.max(12, Math.min(PROVINCE * scale, 40));
            case COUNTRY -> 14;
            case REGION, SEA -> Math.max(16, Math.min(REGION * scale, 90));
        };
    }

    /// Names of places, those with the most events first, where they do not run into each other.
    private List<Content> labels() {
        var taken = new ArrayList<double[]>();
        var labels = new ArrayList<Content>();
        Set<String> named = new TreeSet<>();
        spots.stream()
                .sorted((one, other) -> other.events().size() - one.events().size())
                .forEach(spot -> {
                    String name = spot.site().name();
                    double left = x(spot) + 9;
                    double top = y(spot) - 7;
                    double[] box = {left, top, left + name.length() * 8.0, top + 16};
                    boolean isFree =
                            taken.stream()
                                    .noneMatch(other ->
                                            box[0] < other[2]
                                                    && other[0] < box[2]
                                                    && box[1] < other[3]
                                                    && other[1] < box[3]);
                    if (isFree && named.add(name)) {
                        taken.add(box);
                        labels.add(
                                el(
                                        "text",
                                        attr("x", figure(left)),
                                        attr("y", figure(y(spot) + 5)),
                                        text(name)));
                    }
                });
        return labels;
    }

    private double x(Spot spot) {
        return (spot.point().west() - part.west()) * scale * narrowing;
    }

    private double y(Spot spot) {
        return (spot.point().north() - part.north()) * scale;
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String exact(double value) {
        return String.format(Locale.ROOT, "%.5f", value);
    }

    /// The day by which controllers are told: that of the latest event.
    public LocalDate day() {
        return spots.stream()
                .flatMap(spot -> spot.events().stream())
                .map(event -> event.day())
                .filter(day -> day != null)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH);
    }
}
