package parley.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Groups reports that tell of the same happening, one after the other as they come in.
///
/// Each report joins the family that it is most like, or begins one. A family is loose on purpose:
/// two earthquakes in one country are one. What its reports tell apart is seen only when several of
/// them are there, so stories are cut out of families ([StoryCutter]) whenever somebody asks, and
/// for good when no report has come for [#WINDOW] days. What is kept open is a few weeks of
/// reports, however many there were before. The same reports in the same order give the same
/// stories, also when grouping stops, is kept as [Kept], and goes on from there.
///
/// After Allan et al. (1998) and Miranda et al. (2018), who compare a report with the middle of
/// each open story by weighted words and names and let old ones fade. Thresholds were chosen on
/// ECB+'s development topics; `./bench stories` measures. Not safe to share between threads.
public final class Stories {
    /// The day of a report without one.
    public static final long UNDATED = Long.MAX_VALUE;

    /// Days without a report after which a story is over.
    public static final int WINDOW = 7;

    /// State of a family that reports may join, and that may fall apart into several stories.
    public static final int OPEN = 0;

    /// State of a family that is one story, which is over: a late report of its days opens it
    /// again.
    public static final int OVER = 1;

    /// State of a family that is one story, too large for more.
    public static final int FULL = 2;

    /// Likeness to a family's middle from which a report belongs to it.
    private static final double LIKE = 0.08;

    /// Stems of a report by which families are looked for, and families that are then compared.
    private static final int PROBES = 48;

    private static final int COMPARED = 12;

    /// Reports of a family from which it is cut and its parts go their own ways.
    static final int MOST = 400;

    /// Days from its first to its last from which a family is cut.
    static final int LONGEST = 2 * WINDOW;

    private final Rarity rarity;
    private final Map<Integer, Told> live = new HashMap<>();
    private final List<List<Family>> holders = new ArrayList<>();
    private final Set<Family> open = new TreeSet<>(Family.ORDER);
    private final List<Kept> finished = new ArrayList<>();
    private final List<Integer> gone = new ArrayList<>();
    private int families;
    private int added;
    private long today;

    /// Begins with no report.
    public Stories() {
        this(new Rarity(), 0, Long.MIN_VALUE);
    }

    /// Goes on where grouping stopped; see [#restore].
    ///
    /// @param rarity what all reports so far have
    /// @param families one more than the highest number of a family
    /// @param today the last day of any report, `Long.MIN_VALUE` when none is dated
    public Stories(Rarity rarity, int families, long today) {
        this.rarity = rarity;
        this.families = families;
        this.today = today;
    }

    /// A report.
    ///
    /// @param number what to call it
    /// @param order puts reports of one day in order
    /// @param day days since 1970-01-01, or [#UNDATED]
    /// @param apart numbers of reports that tell of something else for certain, such as the release
    ///   of another day
    public record Report(int number, long order, long day, Gist gist, Set<Integer> apart) {
        public Report {
            apart = Set.copyOf(apart);
        }
    }

    /// A family as it is kept between two rounds of grouping.
    ///
    /// @param state [#OPEN], [#OVER] or [#FULL]
    /// @param first its first day, [#UNDATED] when no report is dated
    /// @param last its last day, `Long.MIN_VALUE` when no report is dated
    /// @param length of its middle, as it was measured last
    /// @param stories numbers of the reports of each of its stories
    public record Kept(
            int number,
            int state,
            long first,
            long last,
            double length,
            List<List<Integer>> stories) {
        public Kept {
            stories = stories.stream().map(List::copyOf).toList();
        }
    }

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
    static Map<Integer, Set<Integer>> apart(List<Overlap> pairs) {
        Map<Integer, Set<Integer>> apart = new HashMap<>();
        for (Overlap pair : pairs) {
            apart.computeIfAbsent(pair.second(), _ -> new TreeSet<>()).add(pair.first());
        }
        return apart;
    }

    /// Takes the next report and numbers it from 0.
    public void add(Gist gist, long day, Set<Integer> apart) {
        add(new Report(added, added, day, gist, apart));
    }

    /// Takes the next report. One whose day is before that of the report before joins a family of
    /// its own days, or begins one.
    public void add(Report report) {
        long day = report.day;
        if (day != UNDATED && day > today) {
            today = day;
            List.copyOf(open).stream()
                    .filter(family -> family.rest(day) > WINDOW)
                    .filter(family -> family.state == OPEN)
                    .forEach(family -> settle(family, day));
        }
        added++;
        Told told = told(report);
        rarity.add(told.places);
        Family family = nearest(told);
        if (family == null) {
            family = opened();
        }
        family.state = OPEN;
        join(family, List.of(told));
        if (family.members.size() >= MOST || family.span() > LONGEST) {
            settle(family, day == UNDATED ? UNDATED : today);
        }
    }

    /// Takes in a family that was kept: all that are open, and those that are over when a report of
    /// their days is to come.
    ///
    /// @param state [Kept#state]
    /// @param length [Kept#length]
    /// @param isChanged true when something of its reports has changed meanwhile
    public void restore(
            int number, int state, double length, List<Report> members, boolean isChanged) {
        var family = new Family(number);
        family.state = state;
        for (Report member : members) {
            hold(family, family.restore(told(member), length));
        }
        family.isChanged = isChanged;
        open.add(family);
    }

    /// The families that have changed since they were taken in, by number, those that were closed
    /// first.
    public List<Kept> kept() {
        var all = new ArrayList<>(finished);
        for (Family family : open) {
            if (family.isChanged) {
                all.add(kept(family, family.state, cut(family)));
            }
        }
        return all;
    }

    /// Numbers of the families that are no more.
    public List<Integer> gone() {
        return List.copyOf(gone);
    }

    /// The story of each report so far, in order: the number of the first report that tells it.
    /// Only for reports that were numbered from 0.
    public int[] firsts() {
        int[] stories = new int[added];
        for (Kept family : finished) {
            family.stories.forEach(story -> name(story, stories));
        }
        for (Family family : open) {
            cut(family).forEach(story -> name(numbers(story), stories));
        }
        return stories;
    }

    private static void name(List<Integer> story, int[] stories) {
        story.forEach(each -> stories[each] = story.getFirst());
    }

    private static List<Integer> numbers(List<Told> story) {
        return story.stream().map(told -> told.number).toList();
    }

    private static Kept kept(Family family, int state, List<List<Told>> stories) {
        return new Kept(
                family.number,
                state,
                family.first(),
                family.last(),
                family.length(),
                stories.stream().map(Stories::numbers).toList());
    }

    private Told told(Report report) {
        var told =
                new Told(
                        report.number,
                        report.order,
                        report.day,
                        report.gist,
                        rarity.places(report.gist),
                        report.apart);
        live.put(report.number, told);
        return told;
    }

    private static List<List<Told>> cut(Family family) {
        return family.state == OPEN ? StoryCutter.cut(family.members) : List.of(family.members);
    }

    private Family opened() {
        var family = new Family(families++);
        open.add(family);
        return family;
    }

    private void join(Family family, List<Told> reports) {
        family.add(reports, rarity).forEach(places -> hold(family, places));
    }

    private void hold(Family family, int[] places) {
        while (holders.size() < rarity.size()) {
            holders.add(new ArrayList<>(2));
        }
        for (int place : places) {
            holders.get(place).add(family);
        }
    }

    private @Nullable Family nearest(Told told) {
        double[] weights = new double[told.places.length];
        double[] rare = new double[weights.length];
        double squares = 0;
        for (int i = 0; i < weights.length; i++) {
            rare[i] = rarity.of(told.places[i]);
            weights[i] = told.gist.weight(i) * rare[i];
            squares += weights[i] * weights[i];
        }
        double size = Math.sqrt(squares);
        Family best = null;
        double most = LIKE;
        for (Family family : candidates(told, weights)) {
            double likeness = family.likeness(told, weights, rare, size);
            if (likeness >= most) {
                most = likeness;
                best = family;
            }
        }
        return best;
    }

    /// Families of the report's days that share its weightiest stems, the most shared weight first.
    private List<Family> candidates(Told told, double[] weights) {
        var probes = new ArrayList<Integer>();
        for (int i = 0; i < weights.length; i++) {
            probes.add(i);
        }
        Comparator<Integer> weightiest = Comparator.comparingDouble(i -> -weights[i]);
        probes.sort(weightiest.thenComparing(Comparator.naturalOrder()));
        var met = new ArrayList<Family>();
        for (int i : probes.subList(0, Math.min(PROBES, probes.size()))) {
            int place = told.places[i];
            List<Family> having = place < holders.size() ? holders.get(place) : List.of();
            for (Family family : having) {
                if (family.isNear(told.day)) {
                    if (family.shared == 0) {
                        met.add(family);
                    }
                    family.shared += weights[i] + Double.MIN_VALUE;
                }
            }
        }
        Comparator<Family> most = Comparator.comparingDouble(family -> -family.shared);
        met.sort(most.thenComparing(Family.ORDER));
        met.forEach(family -> family.shared = 0);
        return met.subList(0, Math.min(COMPARED, met.size()));
    }

    /// Closes the stories of a family that are over. A family that is still too large afterwards
    /// falls apart into its stories.
    private void settle(Family family, long day) {
        List<List<Told>> parts = cut(family);
        close(family);
        gone.add(family.number);
        var lasting = new ArrayList<List<Told>>();
        int members = 0;
        for (List<Told> part : parts) {
            if (isOver(part, day)) {
                finish(part, OVER);
            } else {
                lasting.add(part);
                members += part.size();
            }
        }
        if (members >= MOST / 2 && lasting.size() == 1) {
            finish(lasting.getFirst(), FULL);
            return;
        }
        boolean isTooLarge = members >= MOST / 2;
        List<List<Told>> next =
                isTooLarge || lasting.isEmpty()
                        ? lasting
                        : List.of(
                                lasting.stream().flatMap(List::stream).sorted(Told.ORDER).toList());
        for (List<Told> part : next) {
            join(opened(), part);
        }
    }

    private void finish(List<Told> story, int state) {
        var family = new Family(families++);
        family.add(story, rarity);
        story.forEach(told -> live.remove(told.number));
        finished.add(kept(family, state, List.of(story)));
    }

    private static boolean isOver(List<Told> part, long day) {
        return day != UNDATED
                && part.stream().allMatch(told -> told.day != UNDATED && day - told.day > WINDOW);
    }

    private void close(Family family) {
        for (int place : family.places()) {
            holders.get(place).remove(family);
        }
        open.remove(family);
    }
}
