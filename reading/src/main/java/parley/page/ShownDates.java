package parley.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import parley.model.Published;
import parley.page.DateCandidate.Source;

/// Dates that a page shows rather than states for machines: `time` elements, elements named for
/// dates, words near the headline, the address. None of them is sure to be the report's own, so
/// [DateRanker] weighs them against each other.
final class ShownDates {
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?:^|[^a-z])(?:date|datum|fecha|datetime|time|timestamp|timedata|stand|posted|updated"
                            + "|dtreviewed|dtstamp|created|released)"
                            + "(?:[^a-z]|$)|publish|pubdate|veroeffentlicht|postdate|entrydate");

    /// Attributes that hold dates for scripts and devices.
    private static final List<String> MACHINES =
            List.of(
                    "datetime",
                    "content",
                    "title",
                    "data-datetime",
                    "data-timestamp",
                    "data-time",
                    "data-date",
                    "data-published",
                    "data-publish-date",
                    "data-utc",
                    "data-epoch");

    /// Names of elements that show readers what day it is when they read.
    private static final Pattern TODAY =
            Pattern.compile("today|current[-_]?date|date[-_]?now|heute|aujourd");

    private static final int LONGEST_LABELLED = 60;
    private static final int LONGEST = 90;
    private static final int LONGEST_NEAR = 200;
    private static final int LONGEST_FAR = 120;
    private static final int DATELINE = 60;
    private static final int MOST = 120;

    /// Another date of the same day, such as a comment's, that is less likely by this is not asked
    /// for the hour.
    private static final double FAR_LESS_LIKELY = 0.3;

    private final @Nullable String home;
    private final @Nullable Landmarks landmarks;
    private final Map<String, Boolean> named = new HashMap<>();
    private final List<DateCandidate> candidates = new ArrayList<>();

    private ShownDates(@Nullable String home, @Nullable Landmarks landmarks) {
        this.home = home;
        this.landmarks = landmarks;
    }

    /// The dates with what the ranker looks at, in the same order.
    record Shown(List<DateCandidate> candidates, DateFeatures features, Landmarks landmarks) {
        /// How likely each date is the report's.
        double[] likely(DateRanker ranker) {
            double[] likely = ranker.probabilities(features.rows());
            OtherReports.lower(candidates, landmarks, likely);
            return likely;
        }
    }

    /// Every date that a page shows, with what stands apart from its elements.
    ///
    /// @param addressMonth year × 12 + month - 1 of the address, -1 when it names none
    static Shown find(
            PageFacts facts, Selection selection, List<DateCandidate> apart, int addressMonth) {
        var landmarks = new Landmarks(facts.elements(), selection);
        var shown = new ShownDates(facts.home(), landmarks);
        shown.candidates.addAll(apart);
        shown.elements(facts.elements().all());
        shown.lines(selection, true);
        List<DateCandidate> all = shown.candidates;
        return new Shown(all, new DateFeatures(all, landmarks, addressMonth), landmarks);
    }

    /// The `time` elements and the dates of lines near headline and body, in this order: enough to
    /// hold beside a date that the page states, and much faster.
    static List<DateCandidate> near(PageFacts facts, Selection selection) {
        var shown = new ShownDates(facts.home(), null);
        shown.elements(facts.elements().withTag("time"));
        shown.lines(selection, false);
        return shown.candidates;
    }

    /// The dates, the likeliest day first; of a day those first that say most of its time.
    static List<DateCandidate> ranked(Shown shown, DateRanker ranker) {
        List<DateCandidate> all = shown.candidates();
        double[] likely = shown.likely(ranker);
        Map<LocalDate, Double> days = new HashMap<>();
        for (int i = 0; i < likely.length; i++) {
            days.merge(all.get(i).published().date(), likely[i], Math::max);
        }
        Comparator<Integer> byDay =
                Comparator.comparingDouble(
                        i -> days.getOrDefault(all.get(i).published().date(), 0.0));
        Comparator<Integer> byTime =
                Comparator.comparingInt(i -> {
                    Published published = all.get(i).published();
                    double best = days.getOrDefault(published.date(), 0.0);
                    return likely[i] < FAR_LESS_LIKELY * best ? -1 : said(published);
                });
        return IntStream.range(0, likely.length)
                .boxed()
                .sorted(byDay.thenComparing(byTime).thenComparingDouble(i -> likely[i]).reversed())
                .map(all::get)
                .toList();
    }

    /// How much of the time is told: 0 the day alone, 1 its hour, 2 its hour and zone.
    private static int said(Published published) {
        return published.instant() != null ? 2 : Dates.isExact(published) ? 1 : 0;
    }

    private void elements(List<Element> all) {
        for (Element element : all) {
            Source source =
                    element.normalName().equals("time")
                            ? Source.TIME
                            : isNamed(element)
                                    ? Source.NAMED
                                    : isLabelled(element) ? Source.LABELLED : null;
            if (source != null && candidates.size() < MOST && !isToday(element)) {
                element(element, source);
            }
        }
    }

    private void element(Element element, Source source) {
        String text = element.text();
        String words = text.length() > LONGEST ? "" : text;
        String machine = machine(element);
        Published published = DateStamp.read(machine.isEmpty() ? words : machine, home);
        if (published == null) {
            return;
        }
        int digit = firstDigit(words);
        String inside = digit < 0 ? "" : words.substring(0, digit);
        String before = inside.length() < 3 ? wordsBefore(element) + ' ' + inside : inside;
        int rest = Math.max(0, words.length() - 10);
        candidates.add(
                new DateCandidate(
                        published,
                        source,
                        element.className(),
                        element,
                        number(element),
                        !machine.isEmpty(),
                        before,
                        rest));
    }

    /// The element, the one around it or an only one in it is named for the day of reading.
    private static boolean isToday(Element element) {
        Element around = element.parent();
        Element inside = element.childrenSize() == 1 ? element.firstElementChild() : null;
        return TODAY.matcher(names(element)).find()
                || (around != null && TODAY.matcher(names(around)).find())
                || (inside != null && TODAY.matcher(names(inside)).find());
    }

    private int number(Element element) {
        return landmarks == null ? -1 : landmarks.number(element);
    }

    private static int firstDigit(String words) {
        for (int i = 0; i < words.length(); i++) {
            if (Character.isDigit(words.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    /// The short text right before an element, or before the one around it.
    private static String wordsBefore(Element element) {
        Element around = element;
        for (int level = 0; level < 2 && around != null; level++) {
            Node before = around.previousSibling();
            while (before instanceof TextNode blank && blank.isBlank()) {
                before = before.previousSibling();
            }
            if (before instanceof TextNode text) {
                return Plain.squeeze(text.getWholeText());
            }
            if (before instanceof Element sibling) {
                return sibling.childrenSize() < 4 ? sibling.text() : "";
            }
            around = around.parent();
        }
        return "";
    }

    private boolean isNamed(Element element) {
        return element.attributesSize() > 0
                && named.computeIfAbsent(classAndId(element), n -> NAMED.matcher(told(n)).find())
                && element.childrenSize() < 6;
    }

    /// "Datum: 03.11.2021" in an element without a telling name.
    private static boolean isLabelled(Element element) {
        return element.childrenSize() < 3
                && ShortLine.isWithDigit(element, 10 * LONGEST_LABELLED)
                && DateLabels.opens(shortText(element));
    }

    private static String shortText(Element element) {
        String text = element.text();
        return text.length() > LONGEST_LABELLED ? "" : text;
    }

    /// Class and id. What a widespread system puts on every post says nothing of dates.
    static String names(Element element) {
        return told(classAndId(element));
    }

    private static String classAndId(Element element) {
        return element.className() + ' ' + element.id();
    }

    private static String told(String names) {
        return names.toLowerCase(Locale.ROOT).replace("status-publish", "");
    }

    /// What a machine reads in the element, empty when that is no date.
    private static String machine(Element element) {
        if (element.attributesSize() == 0) {
            return "";
        }
        for (String attribute : MACHINES) {
            String value = element.attr(attribute);
            if (!value.isBlank() && DateStamp.read(value, null) != null) {
                return value;
            }
        }
        return "";
    }

    private void lines(Selection selection, boolean whole) {
        Boolean monthFirst = "us".equalsIgnoreCase(home) ? Boolean.TRUE : null;
        List<Block> near = selection.wider();
        near.forEach(block -> line(block, LONGEST_NEAR, monthFirst));
        if (whole) {
            var seen = new HashSet<>(near);
            selection.blocks.stream()
                    .filter(seen::add)
                    .forEach(block -> line(block, LONGEST_FAR, monthFirst));
        }
    }

    /// A long line is read where it is near: a paragraph may open with its own dateline.
    private void line(Block block, int longest, @Nullable Boolean monthFirst) {
        boolean isShort = block.text.length() <= longest;
        if (candidates.size() >= MOST || (!isShort && longest < LONGEST_NEAR)) {
            return;
        }
        String text = isShort ? block.text : block.text.substring(0, DATELINE);
        Element element = block.owner.element;
        List<DateWords.Found> dates = DateWords.find(text, monthFirst, home);
        if (dates.isEmpty() || isToday(element)) {
            return;
        }
        for (DateWords.Found found : dates) {
            int start = found.span().start();
            String inside = text.substring(0, start);
            candidates.add(
                    new DateCandidate(
                            found.published(),
                            Source.LINE,
                            text,
                            element,
                            number(element),
                            false,
                            start < 3 ? wordsBefore(element) + ' ' + inside : inside,
                            block.text.length() - found.span().length()));
        }
    }
}
