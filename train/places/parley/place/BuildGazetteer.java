package parley.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Builds the gazetteer that ships from GeoNames' cities, Natural Earth's first-level divisions and the names of US
/// counties. Arguments: cities500.txt, the folder that flatten.mjs wrote, the folder of the result.
final class BuildGazetteer {
    private static final int COUNTY = 90;
    private static final int DISTRICT = 91;
    private static final int DIVISION = 92;

    /// Feature codes by the number that the index stores.
    private static final List<String> FEATURES =
            List.of("PPL", "PPLA", "PPLA2", "PPLA3", "PPLA4", "PPLA5", "PPLC", "PPLX");

    /// Not settlements of today: abandoned, destroyed, historical.
    private static final Set<String> LEFT_OUT = Set.of("PPLQ", "PPLW", "PPLH", "PPLCH");

    /// Countries whose divisions in Natural Earth are as fine as districts elsewhere.
    private static final Set<String> FINE = Set.of("GB", "SI", "LV", "MT", "MK", "AZ", "MD");

    private final GazetteerWriter writer = new GazetteerWriter();
    private final Map<String, double[]> counties = new HashMap<>();

    private BuildGazetteer() {}

    public static void main(String... arguments) throws IOException {
        var build = new BuildGazetteer();
        Path flat = Path.of(arguments[1]);
        build.divisions(flat.resolve("divisions.tsv"));
        build.cities(Path.of(arguments[0]));
        build.counties(flat.resolve("counties.tsv"));
        Path out = Path.of(arguments[2]).resolve("gazetteer.bin");
        build.writer.write(out);
        System.out.println(out + ": " + Files.size(out) + " bytes, " + build.writer.summary());
    }

    private void divisions(Path file) throws IOException {
        for (String line : Files.readAllLines(file)) {
            String[] field = line.split("\t", -1);
            String country = field[0];
            boolean fine = FINE.contains(country);
            var names = new ArrayList<String>();
            String[] also = field[4].split("\\|");
            int use = country.equals("FR") ? Math.min(2, also.length) : also.length;
            for (int i = 0; i < use; i++) {
                if (usable(also[i]) && also[i].length() > 3) {
                    names.add(also[i]);
                }
            }
            names.add(bare(field[3]));
            int code = field[1].length() > 3 ? writer.division(field[1]) : 0;
            writer.place(
                    field[3],
                    names,
                    Double.parseDouble(field[5]),
                    Double.parseDouble(field[6]),
                    0,
                    fine ? DISTRICT : DIVISION,
                    country,
                    code,
                    (int) Double.parseDouble(field[2]));
        }
    }

    /// The name without the kind of division that some names end in.
    private static String bare(String name) {
        return name.replaceFirst(
                " (Oblast|Region|Province|State|Governorate|Prefecture|Department|County|Republic|Krai|District)$", "");
    }

    private void cities(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            lines.forEach(this::city);
        }
    }

    private void city(String line) {
        String[] field = line.split("\t", -1);
        if (LEFT_OUT.contains(field[7])) {
            return;
        }
        var names = new ArrayList<String>();
        names.add(field[2]);
        for (String name : field[3].split(",")) {
            if (usable(name)) {
                names.add(name);
            }
        }
        double latitude = Double.parseDouble(field[4]);
        double longitude = Double.parseDouble(field[5]);
        String country = field[8];
        if (country.equals("US")) {
            double[] sum = counties.computeIfAbsent(field[10] + field[11], _ -> new double[3]);
            sum[0] += latitude;
            sum[1] += longitude;
            sum[2]++;
        }
        writer.place(
                field[1],
                names,
                latitude,
                longitude,
                Long.parseLong(field[14]),
                Math.max(0, FEATURES.indexOf(field[7])),
                country,
                writer.division(country + "." + field[10]),
                Integer.parseInt(field[0]));
    }

    /// A county's point is the mean of its places' points.
    private void counties(Path file) throws IOException {
        for (String line : Files.readAllLines(file)) {
            String[] field = line.split("\t", -1);
            String state = UnitedStates.STATES.get(field[0].substring(0, 2));
            double[] sum = state == null ? null : counties.get(state + field[0].substring(2));
            if (sum == null) {
                continue;
            }
            String kind = state.equals("LA") ? " Parish" : state.equals("AK") ? " Borough" : " County";
            String name = state.equals("DC") ? field[1] : field[1] + kind;
            writer.place(name, List.of(), sum[0] / sum[2], sum[1] / sum[2], 0, COUNTY, "US",
                    writer.division("US." + state), 0);
        }
    }

    /// Latin letters only, starting with a capital and not a code such as `IEV`.
    private static boolean usable(String name) {
        if (name.length() < 3 || name.length() > 40 || !Character.isUpperCase(name.charAt(0))) {
            return name.length() > 3 && name.startsWith("'s-");
        }
        boolean small = false;
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            small |= Character.isLowerCase(c);
            boolean latin = c < 0x370 || c >= 0x1e00 && c < 0x1f00 || c == '’' || c == '‘';
            if (!latin) {
                return false;
            }
        }
        return small;
    }
}
