package parley.desk.map;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A state or province.
///
/// @param code ISO 3166-2, empty where there is none
/// @param country alpha-3 by that code, empty where there is none
/// @param claimants alpha-3 codes of those that claim it; empty where nobody disputes it
/// @param controllers who held it when, as own.tsv writes it: `UKR:..2014-02-26|RUS:2014-02-27..`
/// @param path of SVG, in hundredths of a degree, a `z` after each ring
public record Province(
        String code,
        String country,
        String name,
        List<String> claimants,
        String controllers,
        Box box,
        String path) {
    public Province {
        claimants = List.copyOf(claimants);
    }

    /// True for a ring around a point: how far the area reaches is not known.
    boolean isRing() {
        return code.isEmpty() && country.isEmpty() && isDisputed();
    }

    public boolean isDisputed() {
        return !claimants.isEmpty();
    }

    /// Who is in control on a day as the data says; empty when it does not.
    public List<String> controllersOn(LocalDate day) {
        for (String stretch : controllers.split("\\|", -1)) {
            int colon = stretch.indexOf(':');
            String codes = colon < 0 ? stretch : stretch.substring(0, colon);
            String days = colon < 0 ? ".." : stretch.substring(colon + 1);
            String[] ends = days.split("\\.\\.", -1);
            boolean begun = ends[0].isEmpty() || !day.isBefore(LocalDate.parse(ends[0]));
            boolean open = ends.length < 2 || ends[1].isEmpty();
            if (!codes.isEmpty() && begun && (open || !day.isAfter(LocalDate.parse(ends[1])))) {
                return Arrays.asList(codes.split("\\+", -1));
            }
        }
        return List.of();
    }

    /// Whether a point lies within one of its rings.
    boolean holds(int x, int y) {
        if (!box.contains(x, y)) {
            return false;
        }
        return Arrays.stream(path.split("z", -1))
                .filter(ring -> !ring.isEmpty())
                .anyMatch(ring -> isInside(points(ring), x, y));
    }

    private static List<int[]> points(String ring) {
        var points = new ArrayList<int[]>();
        int x = 0;
        int y = 0;
        for (String pair : ring.substring(1).toLowerCase(Locale.ROOT).split("[l ]", -1)) {
            int comma = pair.indexOf(',');
            x += Integer.parseInt(pair.substring(0, comma));
            y += Integer.parseInt(pair.substring(comma + 1));
            points.add(new int[] {x, y});
        }
        return points;
    }

    /// A ray to the east crosses the ring an odd number of times.
    private static boolean isInside(List<int[]> ring, int x, int y) {
        boolean inside = false;
        int[] before = ring.getLast();
        for (int[] at : ring) {
            if ((at[1] > y) != (before[1] > y)) {
                double crossing =
                        (double) (before[0] - at[0]) * (y - at[1]) / (before[1] - at[1]) + at[0];
                inside ^= x < crossing;
            }
            before = at;
        }
        return inside;
    }
}
