package parley.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Everything that bears a name: countries, our own rows and the gazetteer. Immutable.
final class Atlas {
    /// A name as a row spells it.
    ///
    /// @param spelling compared letter for letter when it is short, so that `us` is no country
    /// @param isAdjective true for `Syrian` and `Syrians`
    /// @param isOther true when it is not the place's main name
    record Named(Site site, String spelling, boolean isAdjective, boolean isOther) {}

    private static final int SHORT = 4;
    private static final int MOST = 60;
    private static final double SAME_TOWN_KM = 40;

    private final Gazetteer gazetteer = Gazetteer.load();
    private final Map<String, List<Named>> own = new HashMap<>();
    private final Map<String, Site> countries = new HashMap<>();
    private final Map<String, String> alphaThree = new HashMap<>();
    private final Map<String, String> alphaTwo = new HashMap<>();
    private final Map<String, Site> divisions = new HashMap<>();
    private final Set<String> dotted = new HashSet<>();

    private Atlas() {
        Rows.read("countries.tsv").forEach(this::country);
        Rows.read("own.tsv").forEach(this::row);
    }

    static Atlas load() {
        return new Atlas();
    }

    private void country(String[] field) {
        alphaThree.put(field[0], field[1]);
        alphaTwo.put(field[1], field[0]);
        var site =
                new Site(
                        field[2],
                        Double.parseDouble(field[3]),
                        Double.parseDouble(field[4]),
                        0,
                        Feature.COUNTRY,
                        field[0],
                        "",
                        List.of(),
                        List.of(),
                        0);
        countries.put(field[0], site);
        names(site, field[2], field[5], field[6]);
    }

    private void row(String[] field) {
        var site =
                new Site(
                        field[0],
                        Double.parseDouble(field[4]),
                        Double.parseDouble(field[5]),
                        0,
                        Feature.valueOf(field[1]),
                        alphaTwo.getOrDefault(field[2], ""),
                        field[3],
                        list(field[8]),
                        Control.parse(field[9]),
                        0);
        if (!field[3].isEmpty()) {
            divisions.put(field[3], site);
        }
        names(site, field[0], field[6], field[7]);
    }

    private void names(Site site, String name, String also, String adjectives) {
        name(site, name, false, false);
        list(also).forEach(other -> name(site, other, false, true));
        list(adjectives).forEach(adjective -> name(site, adjective, true, true));
    }

    private void name(Site site, String spelling, boolean isAdjective, boolean isOther) {
        String bare = spelling.startsWith("the ") ? spelling.substring(4) : spelling;
        own.computeIfAbsent(PlaceKey.of(bare), _ -> new ArrayList<>(1))
                .add(new Named(site, bare, isAdjective, isOther));
        if (bare.endsWith(".")) {
            dotted.add(bare.substring(bare.lastIndexOf(' ') + 1));
        }
    }

    private static List<String> list(String field) {
        return field.isEmpty() ? List.of() : List.of(field.split("\\|", -1));
    }

    /// True for a word that some row spells with a full stop at its end, such as `Calif.`
    boolean isDotted(String word) {
        return dotted.contains(word);
    }

    /// What these words may mean; rows of ours first, then the biggest first. A gazetteer's town
    /// that one of our rows describes too is left out.
    List<Named> find(String spelled) {
        return find(PlaceKey.of(spelled), spelled);
    }

    /// What these words may mean by our own rows and the countries alone.
    List<Named> ours(String key, String spelled) {
        var found = new ArrayList<Named>(4);
        for (Named named : own.getOrDefault(key, List.of())) {
            if (matches(named.spelling, spelled)) {
                found.add(named);
            }
        }
        return found;
    }

    List<Named> find(String key, String spelled) {
        List<Named> found = ours(key, spelled);
        int ours = found.size();
        int[] hits = gazetteer.find(key);
        for (int i = 0; i < hits.length && i < MOST; i++) {
            Site site = site(hits[i] >> 1);
            if (!isOurs(found.subList(0, ours), site)) {
                found.add(new Named(site, spelled, false, (hits[i] & 1) == 1));
            }
        }
        return found;
    }

    private static boolean matches(String spelling, String spelled) {
        boolean exact = spelling.length() <= SHORT || spelling.endsWith(".");
        return !exact || spelling.equals(spelled);
    }

    private static boolean isOurs(List<Named> ours, Site site) {
        for (Named named : ours) {
            Site mine = named.site;
            boolean sameDivision =
                    !mine.division().isEmpty() && mine.division().equals(site.division());
            if (site.feature() == Feature.DIVISION
                    ? sameDivision
                    : mine.isTown() && mine.kilometresTo(site) < SAME_TOWN_KM) {
                return true;
            }
        }
        return false;
    }

    private Site site(int place) {
        return new Site(
                gazetteer.name(place),
                gazetteer.latitude(place),
                gazetteer.longitude(place),
                gazetteer.population(place),
                gazetteer.feature(place),
                gazetteer.country(place),
                gazetteer.division(place),
                List.of(),
                List.of(),
                gazetteer.geonames(place));
    }

    /// The division with this code, where one of our rows has it.
    @Nullable Site division(String code) {
        return divisions.get(code);
    }

    @Nullable Site country(String alphaTwoCode) {
        return countries.get(alphaTwoCode);
    }

    /// The three-letter code, null for an empty or unknown one.
    @Nullable String alphaThree(String alphaTwoCode) {
        return alphaThree.get(alphaTwoCode);
    }
}
