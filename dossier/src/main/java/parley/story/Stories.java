package parley.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Groups reports that tell of the same happening, one after the other as they come in.
///
/// Each report joins the family that it is most like, or begins one. A family is loose on purpose:
/// two earthquakes in one country are one. What its reports tell apart is seen only when several of
/// them are there, so stories are cut out of families ([StoryCutter]) whenever somebody asks, and
/// for good when no report has come for [#WINDOW] days. What is kept open is a few weeks of
/// reports, however many there were before. The same reports in the same order give the same
/// stories.
///
/// After Allan et al. (1998) and Miranda et al. (2018), who compare a report with the middle of
/// each open story by weighted words and names and let old ones fade. Thresholds were chosen on
/// ECB+'s development topics; `./bench stories` measures.
public final class Stories {
    /// The day of a report without one.
    public static final long UNDATED = Long.MAX_VALUE;

    /// Days without a report after which a story is over.
    static final int WINDOW = 7;

    /// Likeness to a family's middle from which a report belongs to it.
    private static final double LIKE = 0.08;

    /// Stems of a report by which families are looked for, and families that are then compared.
    private static final int PROBES = 48;

    private static final int COMPARED = 12;

    /// Reports of a family from which it is cut and its parts go their own ways.
    private static final int MOST = 400;

    /// A report as the cutter needs it.
    ///
    /// @param apart numbers of reports that tell of something else for certain
    record Told(Gist gist, long day, Set<Integer> apart) {}

    private final Map<Integer, Told> live = new HashMap<>();
    private final List<Integer> firsts = new ArrayList<>();
    private final Rarity rarity = new Rarity();
    private final Map<Integer, Set<Family>> holders = new HashMap<>();
    private final Set<Family> open = new TreeSet<>(Family.ORDER);
    private int families;
    private long today = Long.MIN_VALUE;

    /// The story of each text, in order: the number of the first text that tells it.
    public static int[] of(List<String> texts) {
        Map<Integer, Set<Integer>> apart = apart(Copies.grouping(texts).apart());
        var stories = new Stories();
        for (int i = 0; i < texts.size(); i++) {
            stories.add(Gist.of(texts.get(i)), UNDATED, apart.getOrDefault(i, Set.of()));
        }
        return stories.firsts();
    }

    /// For each text the earlier ones that it must be kept apart from, as [#add] takes them.
    public static Map<Integer, Set<Integer>> apart(List<Overlap> pairs) {
        Map<Integer, Set<Integer>> apart = new HashMap<>();
        for (Overlap pair : pairs) {
            apart.computeIfAbsent(pair.second(), _ -> new TreeSet<>()).add(pair.first());
        }
        return apart;
    }

    /// Takes the next report.
    ///
    /// @param day days since 1970-01-01, not before that of the report before, or [#UNDATED]
    /// @param apart numbers of earlier reports that tell of something else for certain, such as the
    ///   release of another day
    public void add(Gist gist, long day, Set<Integer> apart) {
        if (day != UNDATED && day > today) {
            today = day;
            List.copyOf(open).stream()
                    .filter(family -> family.rest(day) > WINDOW)
                    .forEach(family -> settle(family, day));
        }
        int number = firsts.size();
        live.put(number, new Told(gist, day, Set.copyOf(apart)));
        firsts.add(number);
        rarity.add(gist);
        Family family = nearest(gist);
        if (family == null) {
            family = opened();
        }
        join(family, number);
        if (family.members.size() >= MOST || family.age(day) > 2 * WINDOW) {
            settle(family, day);
        }
    }

    /// The story of each report so far, in order: the number of the first report that tells it.
    public int[] firsts() {
        int[] stories = firsts.stream().mapToInt(Integer::intValue).toArray();
        for (Family family : open) {
            for (List<Integer> part : cut(family)) {
                part.forEach(each -> stories[each] = part.getFirst());
            }
        }
        return stories;
    }

    private List<List<Integer>> cut(Family family) {
        return new StoryCutter(live).cut(family.members);
    }

    private Family opened() {
        var family = new Family(families++);
        open.add(family);
        return family;
    }

    private void join(Family family, int number) {
        Told told = Objects.requireNonNull(live.get(number));
        family.add(number, told.gist, told.day, rarity);
        for (int i = 0; i < told.gist.size(); i++) {
            holders.computeIfAbsent(told.gist.stem(i), _ -> new TreeSet<>(Family.ORDER))
                    .add(family);
        }
    }

    private @Nullable Family nearest(Gist gist) {
        Family best = null;
        double most = LIKE;
        for (Family family : candidates(gist)) {
            double likeness = family.likeness(gist, rarity);
            if (likeness >= most) {
                most = likeness;
                best = family;
            }
        }
        return best;
    }

    /// Families that share the report's weightiest stems, the most shared weight first.
    private List<Family> candidates(Gist gist) {
        var probes = new ArrayList<Integer>();
        for (int i = 0; i < gist.size(); i++) {
            probes.add(i);
        }
        Comparator<Integer> weightiest =
                Comparator.comparingDouble(i -> -gist.weight(i) * rarity.of(gist.stem(i)));
        probes.sort(weightiest.thenComparing(Comparator.naturalOrder()));
        Map<Family, Double> shared = new TreeMap<>(Family.ORDER);
        for (int i : probes.subList(0, Math.min(PROBES, probes.size()))) {
            double weight = gist.weight(i) * rarity.of(gist.stem(i));
            holders.getOrDefault(gist.stem(i), Set.of())
                    .forEach(family -> shared.merge(family, weight, Double::sum));
        }
        Comparator<Map.Entry<Family, Double>> most =
                Comparator.comparingDouble(each -> -each.getValue());
        return shared.entrySet().stream()
                .sorted(most)
                .limit(COMPARED)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Closes the stories of a family that are over. A family that is still too large afterwards
    /// falls apart into its stories.
    private void settle(Family family, long day) {
        List<List<Integer>> parts = cut(family);
        close(family);
        var lasting = new ArrayList<List<Integer>>();
        int members = 0;
        for (List<Integer> part : parts) {
            if (isOver(part, day)) {
                finish(part);
            } else {
                lasting.add(part);
                members += part.size();
            }
        }
        if (members >= MOST / 2 && lasting.size() == 1) {
            finish(lasting.getFirst());
            return;
        }
        boolean isTooLarge = members >= MOST / 2;
        List<List<Integer>> next =
                isTooLarge || lasting.isEmpty()
                        ? lasting
                        : List.of(lasting.stream().flatMap(List::stream).sorted().toList());
        for (List<Integer> part : next) {
            Family own = opened();
            part.forEach(each -> join(own, each));
        }
    }

    private void finish(List<Integer> story) {
        for (int each : story) {
            firsts.set(each, story.getFirst());
            live.remove(each);
        }
    }

    private boolean isOver(List<Integer> part, long day) {
        return day != UNDATED
                && part.stream()
                        .map(live::get)
                        .map(Objects::requireNonNull)
                        .allMatch(told -> told.day != UNDATED && day - told.day > WINDOW);
    }

    private void close(Family family) {
        for (int stem : family.stems()) {
            Set<Family> having = holders.get(stem);
            if (having != null) {
                having.remove(family);
                if (having.isEmpty()) {
                    holders.remove(stem);
                }
            }
        }
        open.remove(family);
    }
}
