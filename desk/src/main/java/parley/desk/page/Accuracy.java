package parley.desk.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The accuracy tables that the benches wrote for this release.
public final class Accuracy {
    private static final String RESOURCE = "/parley/desk/accuracy.json";

    private Accuracy() {}

    /// The tables of one area, such as positions.
    public record Area(String name, String date, List<Row> rows) {
        public Area {
            rows = List.copyOf(rows);
        }
    }

    /// One measure.
    ///
    /// @param ours the program's own figure
    /// @param bar what it should reach, empty when none was set
    /// @param peer the best other program's figure, empty when none was measured
    public record Row(String measure, String n, String ours, String bar, String peer) {}

    /// The tables in the order of their names; empty when the build has none.
    public static List<Area> shipped() {
        try (InputStream in = Accuracy.class.getResourceAsStream(RESOURCE)) {
            return in == null ? List.of() : areas(new JsonMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the resource " + RESOURCE, e);
        }
    }

    private static List<Area> areas(JsonNode all) {
        var areas = new ArrayList<Area>();
        for (var area : all.properties()) {
            var rows = new ArrayList<Row>();
            for (JsonNode row : area.getValue().path("rows")) {
                rows.add(
                        new Row(
                                row.path("measure").asString(""),
                                row.path("n").asString(""),
                                figure(row.path("ours")),
                                row.path("bar").asString(""),
                                row.path("peer").asString("")));
            }
            areas.add(new Area(area.getKey(), area.getValue().path("date").asString(""), rows));
        }
        return areas;
    }

    private static String figure(JsonNode value) {
        return value.isNumber()
                ? String.format(Locale.ROOT, "%.3f", value.asDouble())
                : value.asString("");
    }
}
