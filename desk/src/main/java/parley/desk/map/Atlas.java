package parley.desk.map;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The shipped outlines; `tools/make-map` makes them. Immutable.
public final class Atlas {
    private static final int NEAR = 6_000;

    private final List<Outline> near;
    private final List<Outline> far;
    private final List<Province> provinces;
    private final List<Province> areas;

    private Atlas(
            List<Outline> near, List<Outline> far, List<Province> provinces, List<Province> areas) {
        this.near = near;
        this.far = far;
        this.provinces = provinces;
        this.areas = areas;
    }

    /// Reads the shipped outlines.
    public static Atlas shipped() {
        return new Atlas(
                rows("near.tsv", Atlas::outline),
                rows("far.tsv", Atlas::outline),
                rows("provinces.tsv", Atlas::province),
                rows("areas.tsv", Atlas::province));
    }

    /// Coasts and borders of a part of the world, the coarser ones for a large part.
    List<Outline> outlines(Box part) {
        return (part.width() > NEAR ? far : near)
                .stream().filter(outline -> outline.box().overlaps(part)).toList();
    }

    /// What is disputed in a part of the world: provinces, and areas without an outline of which
    /// the data only knows a point, as rings.
    List<Province> disputed(Box part) {
        return Stream.of(provinces, areas)
                .flatMap(List::stream)
                .filter(Province::isDisputed)
                .filter(province -> province.box().overlaps(part))
                .toList();
    }

    /// The province at a point, the smaller one where one lies within another.
    Optional<Province> province(Box point) {
        return provinces.stream()
                .filter(province -> province.holds(point.west(), point.north()))
                .min(
                        Comparator.comparingLong(province ->
                                (long) province.box().width() * province.box().height()));
    }

    /// The provinces of a country in a part of the world.
    List<Province> country(String code, Box part) {
        return provinces.stream()
                .filter(province -> province.country().equals(code))
                .filter(province -> province.box().overlaps(part))
                .toList();
    }

    private static Outline outline(String[] row) {
        return new Outline(row[0].equals("coast"), box(row, 1), row[5]);
    }

    private static Province province(String[] row) {
        return new Province(
                row[0],
                row[1],
                row[2],
                Arrays.stream(row[3].split("\\|", -1)).filter(code -> !code.isEmpty()).toList(),
                row[4],
                box(row, 5),
                row[9]);
    }

    private static Box box(String[] row, int at) {
        return new Box(
                Integer.parseInt(row[at]),
                Integer.parseInt(row[at + 1]),
                Integer.parseInt(row[at + 2]),
                Integer.parseInt(row[at + 3]));
    }

    static <T> List<T> rows(String name, Function<String[], T> row) {
        String resource = "/parley/desk/map/" + name;
        InputStream in = Atlas.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("The resource " + resource + " is not in the jar");
        }
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> row.apply(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the resource " + resource, e);
        }
    }
}
