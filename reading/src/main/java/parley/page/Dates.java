package parley.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import parley.model.Basis;
import parley.model.Published;
import parley.model.Published.Precision;
import parley.model.Sourced;
import parley.page.DateCandidate.Source;
import tools.jackson.databind.JsonNode;

/// Finds when a page was published and last changed, from JSON-LD, meta elements, microdata, `time`
/// elements, the words near the headline and the address; what machines are told goes first.
final class Dates {
    private static final List<String> PUBLISHED =
            List.of(
                    "article:published_time",
                    "article:published",
                    "og:article:published_time",
                    "og:published_time",
                    "datepublished",
                    "publishdate",
                    "publish-date",
                    "publish_date",
                    "publication_date",
                    "publication-date",
                    "published_time",
                    "published-date",
                    "pubdate",
                    "article.published",
                    "parsely-pub-date",
                    "sailthru.date",
                    "cxenseparse:recs:publishtime",
                    "cxenseparse:publishtime",
                    "dc.date.issued",
                    "dcterms.issued",
                    "dcterms.created",
                    "dc.date.created",
                    "dc.created",
                    "article_date_original",
                    "last-published",
                    "ptime",
                    "pdate",
                    "displaydate",
                    "originalpublicationdate",
                    "article:created_time",
                    "created",
                    "bt:pubdate",
                    "date_published",
                    "datecreated");

    /// Names that do not say which date they hold, often that of the last change. They are one
    /// voice among the shown dates.
    private static final List<String> ANY_DATE = List.of("dc.date", "dcterms.date", "date");

    /// When an article that is brought out anew first came out; what the page shows goes before it.
    private static final String FIRST = "dcsext.articlefirstpublished";

    /// Names that publishers make up for their own systems, such as `sw-pubdate`.
    private static final Pattern PUBLISHED_BY_ANY_NAME =
            Pattern.compile("(?:^|.*[-_.:])pub(?:lish(?:ed)?|lication)?[-_.]?(?:date|time)");

    private static final List<String> MODIFIED =
            List.of(
                    "article:modified_time",
                    "og:updated_time",
                    "datemodified",
                    "dcterms.modified",
                    "dc.date.modified",
                    "last-modified",
                    "lastmod",
                    "article:updated_time");
    private static final Pattern IN_ADDRESS =
            Pattern.compile(
                    "[/.=_-](20[0-3]\\d|199\\d)[/_-]?(0[1-9]|1[0-2]|[1-9](?=[/_-])|[a-z]{3}(?=/))[/_-]?"
                            + "(0[1-9]|[12]\\d|3[01]|[1-9](?=/))(?=\\D|$)");

    private static final Pattern IN_SCRIPT =
            Pattern.compile(
                    "(?i)(?:(?:publish\\w{0,20}|pub_?|show|create[d_]?)dat(?:e|um)|published_?at)[\"']?\\s{0,3}[:=(]\\s{0,3}[\"'](\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}(?:[T"
                            + " ]\\d{2}:\\d{2})?)");

    /// What every such date opens with, found much faster in scripts that hold none.
    private static final Pattern DATE_IN_SCRIPT = Pattern.compile("[\"']\\d{4}[-/]\\d");

    private static final int LONGEST_SCRIPT = 100_000;

    /// Year and month in the address of a page that names no day there.
    private static final Pattern MONTH_IN_ADDRESS =
            Pattern.compile("[/.=_-](20[0-3]\\d|199\\d)[/_-]?(0[1-9]|1[0-2])(?=\\D|$)");

    private final PageFacts facts;
    private final DateRanker ranker;
    private final @Nullable String home;

    Dates(PageFacts facts, DateRanker ranker) {
        this.facts = facts;
        this.ranker = ranker;
        this.home = facts.home();
    }

    @Nullable Sourced<Published> published(Selection selection) {
        Claims<Published> claims = stated();
        List<DateCandidate> shown =
                claims.isEmpty() ? ShownDates.ranked(shown(selection), ranker) : near(selection);
        shown.forEach(c -> claims.add(c.published(), c.source().basis, c.detail()));
        otherObjects(claims);
        Sourced<Published> first = claims.first();
        return first == null ? null : LocalTimes.of(first, home);
    }

    /// What the page states for machines as its date of publication.
    private Claims<Published> stated() {
        var claims = new Claims<Published>();
        claims.add(stamp(facts.jsonLd().text("datePublished")), Basis.JSON_LD, "datePublished");
        for (String name : PUBLISHED) {
            claims.add(stamp(facts.meta().first(name)), Basis.META, name);
        }
        for (String name : facts.meta().named(PUBLISHED_BY_ANY_NAME)) {
            claims.add(stamp(facts.meta().first(name)), Basis.META, name);
        }
        claims.add(stamp(facts.jsonLd().text("dateCreated")), Basis.JSON_LD, "dateCreated");
        marked(claims, "datePublished");
        claims.add(stamp(facts.meta().first(FIRST)), Basis.META, FIRST);
        if (claims.isEmpty()) {
            claims.add(stamp(facts.jsonLd().broken("datePublished")), Basis.JSON_LD, "broken");
        }
        return claims;
    }

    /// Whether the page states its date of publication for machines.
    boolean isStated() {
        return !stated().isEmpty();
    }

    /// The dates that the page shows, and those that it states without saying of what.
    ShownDates.Shown shown(Selection selection) {
        List<DateCandidate> apart = apart();
        add(apart, inScripts(), Source.SCRIPT, "script");
        var changes = new Claims<Published>();
        modified(changes);
        Sourced<Published> change = changes.first();
        if (change != null) {
            add(apart, change.value(), Source.CHANGE, change.detail());
        }
        return ShownDates.find(facts, selection, apart, monthInAddress());
    }

    /// What is held beside a stated date.
    private List<DateCandidate> near(Selection selection) {
        var near = new ArrayList<DateCandidate>(ShownDates.near(facts, selection));
        near.addAll(apart());
        return near;
    }

    private List<DateCandidate> apart() {
        var apart = new ArrayList<DateCandidate>();
        for (String name : ANY_DATE) {
            add(apart, stamp(facts.meta().first(name)), Source.META, name);
        }
        add(apart, inAddress(), Source.ADDRESS, "");
        return apart;
    }

    private static void add(
            List<DateCandidate> all, @Nullable Published date, Source source, String detail) {
        if (date != null) {
            all.add(DateCandidate.apart(date, source, detail));
        }
    }

    @Nullable Sourced<Published> modified() {
        var claims = new Claims<Published>();
        modified(claims);
        return claims.first();
    }

    private void modified(Claims<Published> claims) {
        claims.add(stamp(facts.jsonLd().text("dateModified")), Basis.JSON_LD, "dateModified");
        for (String name : MODIFIED) {
            claims.add(stamp(facts.meta().first(name)), Basis.META, name);
        }
        marked(claims, "dateModified");
    }

    private @Nullable Published stamp(@Nullable String text) {
        return DateStamp.read(text, home);
    }

    private void marked(Claims<Published> claims, String property) {
        Element element = facts.elements().markedAmongOthers(property);
        if (element != null) {
            claims.add(stamp(value(element)), Basis.MICRODATA, property);
        }
    }

    private static String value(Element element) {
        for (String attribute : List.of("content", "datetime", "title")) {
            if (!element.attr(attribute).isBlank()) {
                return element.attr(attribute);
            }
        }
        return element.text();
    }

    /// Dates of a recipe, a video or whatever else the page's data describe.
    private void otherObjects(Claims<Published> claims) {
        for (JsonNode object : facts.jsonLd().objects()) {
            claims.add(stamp(JsonLd.text(object.get("datePublished"))), Basis.JSON_LD, "object");
            claims.add(stamp(JsonLd.text(object.get("uploadDate"))), Basis.JSON_LD, "object");
        }
    }

    /// The first date that a script names a date of publication: some pages write it only when they
    /// are shown.
    private @Nullable Published inScripts() {
        for (Element script : facts.elements().withTag("script")) {
            String source = script.data();
            if (source.length() <= LONGEST_SCRIPT && DATE_IN_SCRIPT.matcher(source).find()) {
                Matcher matcher = IN_SCRIPT.matcher(source);
                if (matcher.find()) {
                    return stamp(matcher.group(1));
                }
            }
        }
        return null;
    }

    private @Nullable Published inAddress() {
        if (facts.address() == null) {
            return null;
        }
        Matcher matcher = IN_ADDRESS.matcher(facts.address().toLowerCase(Locale.ROOT));
        if (!matcher.find()) {
            return null;
        }
        String month = matcher.group(2);
        String text = matcher.group(3) + " " + month + " " + matcher.group(1);
        if (Character.isDigit(month.charAt(0))) {
            text = matcher.group(1) + "-" + month + "-" + matcher.group(3);
        }
        Published stamp = DateStamp.read(text, null);
        LocalDate date = stamp == null ? null : stamp.date();
        return date == null ? null : Published.day(date);
    }

    private int monthInAddress() {
        Matcher matcher = MONTH_IN_ADDRESS.matcher(facts.address() == null ? "" : facts.address());
        return matcher.find()
                ? Integer.parseInt(matcher.group(1)) * 12 + Integer.parseInt(matcher.group(2)) - 1
                : -1;
    }

    static boolean isExact(Published published) {
        return published.precision() != Precision.DAY;
    }
}
