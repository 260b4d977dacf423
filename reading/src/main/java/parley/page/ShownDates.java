package parley.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;
import parley.model.Basis;
import parley.model.Published;

/// Dates that a page shows rather than states for machines: `time` elements, elements named for
/// dates, words near the headline, the address. None of them is sure to be the report's own, so
/// those that name the same day support each other.
final class ShownDates {
    /// One place that names a date, and how likely it is the report's.
    private record Vote(Published published, Basis basis, String detail, double weight) {}

    private static final Pattern NAMED =
            Pattern.compile(
                    "(?:^|[^a-z])(?:date|datum|fecha|datetime|time|timestamp|timedata|stand|posted)"
                            + "(?:[^a-z]|$)|publish|pubdate|veroeffentlicht|postdate|entrydate");

    /// Words before a date that say whose it is, in the languages that most pages are written in.
    private static final Pattern LABEL =
            Pattern.compile(
                    "(?iu)^\\W{0,2}(?:date|dated|published|posted|released|datum|veröffentlicht|erschienen|mise?"
                            + " en ligne|publié|paru|date de publication|fecha|publicado|publicada"
                            + "|data|pubblicato|gepubliceerd|publicerad|publiceret|publisert|opublikowano"
                            + "|дата|опубликовано)(?:\\s(?:on|am|le|el|il|op|em|den|d\\.))?\\s?:?\\s{0,2}(?=\\d|\\p{L}{3,12}\\s\\d)");

    private static final int LONGEST_LABELLED = 60;

    private static final Evaluator ELSEWHERE =
            QueryParser.parse(
                    "aside, nav, footer, li, [class*=related], [class*=teaser], [class*=comment],"
                            + " [class*=sidebar], [class*=widget], [class*=recent],"
                            + " [class*=popular]");
    private static final int NEAR = 60;

    /// A `date` among the meta elements: as much as a `time` element somewhere, less than one near
    /// the headline.
    private static final double STATED = 2.5;

    private static final int LONGEST = 90;
    private static final int MOST = 60;

    private final @Nullable String home;
    private final Map<String, Boolean> named = new HashMap<>();
    private final List<Vote> votes = new ArrayList<>();

    private ShownDates(PageFacts facts) {
        this.home = facts.home();
    }

    /// Adds the shown dates to the claims, the likeliest day first. Where something is claimed
    /// already, elements with mere names of dates are left out: reading all of them is slow.
    ///
    /// @param head the blocks around the headline and at the end of the body, nearest first
    /// @param stated dates of meta elements whose names do not say what they date
    /// @param address the date in the page's address, null when it holds none
    static void addTo(
            Claims<Published> claims,
            PageFacts facts,
            List<Block> head,
            Map<String, Published> stated,
            @Nullable Published address) {
        var shown = new ShownDates(facts);
        stated.forEach((name, date) -> shown.votes.add(new Vote(date, Basis.META, name, STATED)));
        if (claims.isEmpty()) {
            shown.elements(facts.elements().all());
        } else {
            shown.elements(headingsAndTimes(facts.elements()));
        }
        shown.words(head);
        if (address != null) {
            shown.votes.add(new Vote(address, Basis.ADDRESS, "", 3));
        }
        shown.ranked().forEach(v -> claims.add(v.published(), v.basis(), v.detail()));
    }

    private static List<Element> headingsAndTimes(PageElements elements) {
        if (elements.withTag("time").isEmpty()) {
            return List.of();
        }
        return elements.all().stream()
                .filter(e -> e.normalName().equals("h1") || e.normalName().equals("time"))
                .toList();
    }

    private void elements(List<Element> all) {
        int number = 0;
        int headline = -1;
        int times = 0;
        for (Element element : all) {
            number++;
            String tag = element.normalName();
            if (tag.equals("h1")) {
                headline = number;
            }
            boolean time = tag.equals("time");
            if (votes.size() > MOST || (!time && !isNamed(element) && !isLabelled(element))) {
                continue;
            }
            Published published = DateStamp.read(words(element), home);
            if (published != null) {
                boolean near = headline > 0 && number - headline < NEAR;
                votes.add(vote(element, published, time, near, times));
                times += time ? 1 : 0;
            }
        }
    }

    private Vote vote(Element element, Published published, boolean time, boolean near, int times) {
        boolean publishes = names(element).contains("publish");
        double weight = time ? (times == 0 ? 3 : 1.5) : 1.5;
        weight += publishes ? 1 : 0;
        weight += near ? 1.5 : 0;
        Element link = element.closest("a");
        Element around = element.closest(ELSEWHERE);
        boolean dateOfList = around != null && around.normalName().equals("li") && isNamed(around);
        boolean elsewhere =
                (around != null && !dateOfList)
                        || (link != null && !link.attr("rel").contains("bookmark"));
        weight *= elsewhere ? publishes ? 0.5 : 0.25 : 1;
        Basis basis = time ? Basis.TIME_ELEMENT : Basis.VISIBLE_TEXT;
        return new Vote(published, basis, element.className(), weight);
    }

    private boolean isNamed(Element element) {
        return element.attributesSize() > 0
                && element.childrenSize() < 6
                && named.computeIfAbsent(names(element), n -> NAMED.matcher(n).find());
    }

    /// "Datum: 03.11.2021" in an element without a telling name.
    private static boolean isLabelled(Element element) {
        return element.childrenSize() < 3
                && element.wholeText().length() < 10 * LONGEST_LABELLED
                && LABEL.matcher(shortText(element)).find();
    }

    private static String shortText(Element element) {
        String text = element.text();
        return text.length() > LONGEST_LABELLED ? "" : text;
    }

    private static String names(Element element) {
        return (element.className() + ' ' + element.id()).toLowerCase(Locale.ROOT);
    }

    /// What a machine reads in the element, else its words when they are few.
    private static String words(Element element) {
        for (String attribute : List.of("datetime", "content", "title")) {
            String value = element.attr(attribute);
            if (!value.isBlank() && DateStamp.read(value, null) != null) {
                return value;
            }
        }
        String text = element.text();
        return text.length() > LONGEST ? "" : text;
    }

    private void words(List<Block> head) {
        Boolean monthFirst = "us".equalsIgnoreCase(home) ? Boolean.TRUE : null;
        int rank = 0;
        for (Block block : head) {
            // A long paragraph may open with its own dateline.
            boolean whole = block.text.length() <= 200;
            String text = whole ? block.text : block.text.substring(0, 60);
            for (DateWords.Found found : DateWords.find(text, monthFirst, home)) {
                double weight = whole ? Math.max(1, 2 - 0.02 * rank) : 0.8;
                votes.add(new Vote(found.published(), Basis.VISIBLE_TEXT, text, weight));
            }
            rank++;
        }
    }

    /// The votes by the weight of their day, then their own; times of day before bare days.
    private List<Vote> ranked() {
        Map<LocalDate, Double> days = new HashMap<>();
        votes.forEach(v -> days.merge(v.published().date(), v.weight(), Double::sum));
        var ranked = new ArrayList<>(votes);
        ranked.sort((a, b) -> {
            int byDay =
                    Double.compare(
                            days.getOrDefault(b.published().date(), 0.0),
                            days.getOrDefault(a.published().date(), 0.0));
            if (byDay != 0) {
                return byDay;
            }
            boolean exactA = Dates.isExact(a.published());
            boolean exactB = Dates.isExact(b.published());
            return exactA != exactB
                    ? Boolean.compare(exactB, exactA)
                    : Double.compare(b.weight(), a.weight());
        });
        return ranked;
    }
}
