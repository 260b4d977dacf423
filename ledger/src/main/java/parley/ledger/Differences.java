package parley.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.ledger.Comparison.Difference;
import parley.ledger.Comparison.Kind;
import parley.model.Place;

/// Finds where two records that state the same disagree.
public final class Differences {
    /// Two named points further apart are two places; towns and their outskirts are not.
    private static final double FAR_KM = 50;

    private static final double EARTH_KM = 6371;

    private static final Set<Place.Precision> EXACT =
            Set.of(Place.Precision.POINT, Place.Precision.TOWN, Place.Precision.DISTRICT);

    private static final List<String> NUMBERS =
            List.of(
                    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
                    "ten", "eleven", "twelve");

    private Differences() {}

    /// All differences, by kind; the same two records give the same.
    public static List<Difference> between(FindingRecord one, FindingRecord other) {
        var found = new ArrayList<Difference>();
        if (one.detail() instanceof Detail.Stand here
                && other.detail() instanceof Detail.Stand there) {
            stands(here, there, found);
        }
        if (one.detail() instanceof Detail.Deed here
                && other.detail() instanceof Detail.Deed there
                && here.site() != null
                && there.site() != null) {
            sites(here.site(), there.site(), found);
        }
        numbers(one, other, found);
        return found;
    }

    private static void stands(Detail.Stand one, Detail.Stand other, List<Difference> found) {
        if (one.firmness() != other.firmness()) {
            found.add(
                    new Difference(
                            Kind.FIRMNESS,
                            Integer.toString(one.firmness().level()),
                            Integer.toString(other.firmness().level())));
        }
        for (Detail.Term term : missing(one, other)) {
            found.add(new Difference(Kind.CONDITION, term.words(), ""));
        }
        for (Detail.Term term : missing(other, one)) {
            found.add(new Difference(Kind.CONDITION, "", term.words()));
        }
    }

    /// Terms of the one that the other leaves out.
    private static List<Detail.Term> missing(Detail.Stand one, Detail.Stand other) {
        return one.terms().stream()
                .filter(term ->
                        other.terms().stream()
                                .noneMatch(known ->
                                        Alike.sameWords(
                                                Alike.words(term.words()),
                                                Alike.words(known.words()))))
                .toList();
    }

    private static void sites(Detail.Site one, Detail.Site other, List<Difference> found) {
        String country = one.country();
        boolean otherCountry =
                country != null && other.country() != null && !country.equals(other.country());
        boolean isFar =
                EXACT.contains(one.precision())
                        && EXACT.contains(other.precision())
                        && distance(one, other) > FAR_KM;
        if (otherCountry || isFar) {
            found.add(new Difference(Kind.PLACE, one.name(), other.name()));
        }
    }

    /// Along the great circle.
    private static double distance(Detail.Site one, Detail.Site other) {
        double first = Math.toRadians(one.latitude());
        double second = Math.toRadians(other.latitude());
        double north = Math.sin((second - first) / 2);
        double east = Math.sin(Math.toRadians(other.longitude() - one.longitude()) / 2);
        double half = north * north + Math.cos(first) * Math.cos(second) * east * east;
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half)));
    }

    /// Numbers before the same word: 5,000 troops here, 6,000 troops there.
    private static void numbers(FindingRecord one, FindingRecord other, List<Difference> found) {
        Map<String, String> here = counted(one.snippet());
        Map<String, String> there = counted(other.snippet());
        here.forEach((thing, number) -> {
            String counterpart = there.get(thing);
            if (counterpart != null && !counterpart.equals(number)) {
                found.add(
                        new Difference(
                                Kind.NUMBER, number + " " + thing, counterpart + " " + thing));
            }
        });
    }

    /// What is counted in words that hold one number of each; a thing that is counted twice cannot
    /// be compared.
    private static Map<String, String> counted(String words) {
        var counted = new LinkedHashMap<String, String>();
        var twice = new ArrayList<String>();
        List<String> keys = Names.keys(words.replaceAll("(?<=\\d),(?=\\d{3})", ""));
        for (int i = 0; i + 1 < keys.size(); i++) {
            String number = number(keys.get(i));
            String thing = keys.get(i + 1);
            boolean isThing = Character.isLetter(thing.charAt(0)) && thing.length() > 2;
            if (!number.isEmpty() && isThing && counted.put(thing, number) != null) {
                twice.add(thing);
            }
        }
        twice.forEach(counted::remove);
        return counted;
    }

    /// The number in digits, empty when the word is none.
    private static String number(String word) {
        int value = NUMBERS.indexOf(word);
        if (value >= 0) {
            return Integer.toString(value);
        }
        return word.chars().allMatch(Character::isDigit) ? word : "";
    }
}
