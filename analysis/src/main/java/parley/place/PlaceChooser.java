package parley.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.place.Atlas.Named;
import parley.place.Words.Gap;

/// Decides which of the places of one name a text means: by what stands beside the name, by the
/// countries and divisions that the text names, by distance to its other places, by size. One sense
/// of a name in one text, except where the words beside it say otherwise.
final class PlaceChooser {
    private static final int ROUNDS = 3;

    private final Words words;
    private final List<Candidate> candidates;
    private final Map<String, Double> countryVotes = new HashMap<>();
    private final Map<String, Double> divisionVotes = new HashMap<>();
    private final Map<String, List<Candidate>> groups = new LinkedHashMap<>();

    PlaceChooser(Words words, List<Candidate> candidates) {
        this.words = words;
        this.candidates = candidates;
    }

    /// Sets what each candidate means.
    void choose() {
        lock();
        for (Candidate candidate : candidates) {
            groups.computeIfAbsent(candidate.key, _ -> new ArrayList<>()).add(candidate);
        }
        for (int round = 0; round < ROUNDS; round++) {
            vote(round == 0);
            for (List<Candidate> group : groups.values()) {
                decide(group);
            }
        }
    }

    /// "Paris, Texas": the second narrows the first; a list of equals does not.
    private void lock() {
        for (int i = candidates.size() - 2; i >= 0; i--) {
            Candidate inner = candidates.get(i);
            Candidate outer = candidates.get(i + 1);
            if (outer.firstWord == inner.lastWord + 1
                    && words.before(outer.firstWord) == Gap.COMMA
                    && !outer.isAdjective()) {
                narrow(inner, outer);
            }
        }
    }

    private static void narrow(Candidate inner, Candidate outer) {
        for (Named container : outer.meanings) {
            if (!isContainer(container.site())) {
                continue;
            }
            List<Named> inside =
                    inner.meanings.stream()
                            .filter(meaning -> isInside(meaning.site(), container.site()))
                            .toList();
            if (!inside.isEmpty()) {
                inner.meanings = inside;
                inner.isLocked = true;
                outer.meanings = List.of(container);
                outer.isLocked = true;
                return;
            }
        }
    }

    private static boolean isContainer(Site site) {
        return switch (site.feature()) {
            case COUNTRY, DIVISION, DISTRICT, REGION -> true;
            default -> false;
        };
    }

    private static boolean isInside(Site site, Site container) {
        return switch (container.feature()) {
            case COUNTRY ->
                    site.feature() != Feature.COUNTRY && site.country().equals(container.country());
            case DIVISION ->
                    !site.division().isEmpty()
                            && site.division().equals(container.division())
                            && site.feature() != Feature.DIVISION;
            default ->
                    site.country().equals(container.country())
                            && site.kilometresTo(container) < 150
                            && site.isTown();
        };
    }

    /// Counts what the text's surer names say about countries and divisions.
    private void vote(boolean isFirst) {
        countryVotes.clear();
        divisionVotes.clear();
        for (List<Candidate> group : groups.values()) {
            for (Candidate candidate : group) {
                Named named = candidate.chosen;
                if (isFirst) {
                    named = sure(candidate);
                }
                if (named != null) {
                    Site site = named.site();
                    double weight = (candidate.isLocked ? 2 : 1) / Math.sqrt(group.size());
                    countryVotes.merge(site.country(), weight, Double::sum);
                    divisionVotes.merge(site.division(), weight, Double::sum);
                }
            }
        }
        countryVotes.remove("");
        divisionVotes.remove("");
    }

    private static @Nullable Named sure(Candidate candidate) {
        Named first = candidate.meanings.getFirst();
        boolean sure =
                candidate.isLocked
                        || candidate.meanings.size() == 1
                        || (candidate.isOurs() && !isStateByAnotherName(first));
        return sure ? first : null;
    }

    private void decide(List<Candidate> group) {
        Named locked = null;
        for (Candidate candidate : group) {
            if (candidate.isLocked) {
                candidate.chosen = best(candidate);
                locked = locked == null ? candidate.chosen : locked;
            }
        }
        for (Candidate candidate : group) {
            if (!candidate.isLocked) {
                candidate.chosen = locked == null ? best(candidate) : locked;
            }
        }
    }

    private Named best(Candidate candidate) {
        Named first = candidate.meanings.getFirst();
        Named best = first;
        String country = first.site().feature() == Feature.COUNTRY ? first.site().country() : "";
        double most = Double.NEGATIVE_INFINITY;
        for (Named meaning : candidate.meanings) {
            boolean isInside = !meaning.equals(first) && meaning.site().country().equals(country);
            if (isInside && !country.isEmpty() && !candidate.isLocked) {
                // "Mexico" is the country however often its capital is named
                continue;
            }
            double score = score(candidate, meaning);
            if (score > most) {
                most = score;
                best = meaning;
            }
        }
        return best;
    }

    private double score(Candidate candidate, Named meaning) {
        Site site = meaning.site();
        double score = prior(meaning);
        score += 6 * Math.log1p(countryVotes.getOrDefault(site.country(), 0.0));
        score += 5 * Math.log1p(divisionVotes.getOrDefault(site.division(), 0.0));
        double near = 0;
        for (List<Candidate> other : groups.values()) {
            Named chosen = other.getFirst().chosen;
            if (chosen != null
                    && !other.getFirst().key.equals(candidate.key)
                    && !isContainer(chosen.site())) {
                near += Math.exp(-site.kilometresTo(chosen.site()) / 100);
            }
        }
        return score + 5 * Math.log1p(near);
    }

    private static double prior(Named meaning) {
        Site site = meaning.site();
        double base =
                switch (site.feature()) {
                    case COUNTRY -> 24;
                    case REGION, SEA -> 18;
                    case DIVISION -> site.isOurs() ? 18 : 11;
                    case DISTRICT -> 9;
                    case CAPITAL -> 5 + size(site);
                    case DIVISION_SEAT -> 1.5 + size(site);
                    case QUARTER -> size(site) - 3;
                    case DISTRICT_SEAT, TOWN -> site.isOurs() ? 14 : size(site);
                    case SITE -> 14;
                };
        return meaning.isOther() && !site.isOurs() ? base - 4 : base;
    }

    private static double size(Site site) {
        return Math.log1p((double) site.population());
    }

    /// "Washington" and "New York" are cities first.
    private static boolean isStateByAnotherName(Named meaning) {
        return meaning.isOther() && meaning.site().feature() == Feature.DIVISION;
    }
}
