package parley.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import parley.model.Basis;
import parley.model.Sourced;
import tools.jackson.databind.JsonNode;

/// Finds the names that a page gives as its authors, as they are credited: people, and desks or
/// agencies where the page names them in people's place.
final class Bylines {
    private static final PhraseTable WORDS = new PhraseTable("byline-words.tsv");
    private static final List<String> META =
            List.of(
                    "author",
                    "article:author",
                    "parsely-author",
                    "sailthru.author",
                    "byl",
                    "dc.creator",
                    "dcterms.creator",
                    "cxenseparse:author",
                    "article:author_name",
                    "articleauthor",
                    "article.author",
                    "og:article:author");
    private static final Pattern PARTS = Pattern.compile("\\s*(?:[;|•·/]|\\s[-–—]\\s)\\s*");
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final Set<String> ELSEWHERE = Set.of("aside", "nav", "footer");
    private static final int MOST = 12;
    private static final int LONGEST = 60;

    private Bylines() {}

    /// One source and the names that it states.
    private record Source(Basis basis, String detail, List<String> names) {}

    /// The names of the best source that states any. What the others state differently is kept as
    /// alternatives: beside the name that it shares a word with, else beside the first.
    ///
    /// @param head short lines around the headline and after the body
    static List<Sourced<String>> find(PageFacts facts, List<Block> head) {
        var sources = new ArrayList<Source>();
        add(sources, Basis.JSON_LD, "author", fromJsonLd(facts.jsonLd()));
        for (String key : META) {
            var found = new LinkedHashSet<String>();
            facts.meta().all(key).forEach(value -> found.addAll(split(value)));
            add(sources, Basis.META, key, List.copyOf(found));
        }
        add(sources, Basis.MICRODATA, "author", marked(facts, head));
        add(sources, Basis.VISIBLE_TEXT, "byline", BylineLines.names(head));
        if (sources.isEmpty()) {
            return List.of();
        }
        return sourced(sources.size() == 1 ? sources : peopleFirst(sources, outlet(facts)));
    }

    /// The sources with the first one that names anybody but the outlet moved to the front: systems
    /// fill in the outlet where the line under the headline names people.
    private static List<Source> peopleFirst(List<Source> sources, Set<String> outlet) {
        for (Source source : sources) {
            if (source.names().stream().anyMatch(name -> !outlet.contains(Titles.key(name)))) {
                var ordered = new ArrayList<Source>(List.of(source));
                sources.stream().filter(other -> !other.equals(source)).forEach(ordered::add);
                return ordered;
            }
        }
        return sources;
    }

    /// Keys of the outlet's names: what the page calls it, its host with and without the ending.
    private static Set<String> outlet(PageFacts facts) {
        var keys = new HashSet<String>();
        String publisher = JsonLd.text(facts.jsonLd().node("publisher"));
        for (String name :
                Arrays.asList(
                        publisher,
                        facts.meta().first("og:site_name"),
                        facts.meta().first("application-name"))) {
            if (name != null) {
                keys.add(Titles.key(name));
            }
        }
        String host = facts.host().startsWith("www.") ? facts.host().substring(4) : facts.host();
        int dot = host.lastIndexOf('.');
        keys.add(Titles.key(host));
        keys.add(Titles.key(dot < 0 ? host : host.substring(0, dot)));
        return keys;
    }

    private static void add(List<Source> sources, Basis basis, String detail, List<String> names) {
        if (!names.isEmpty()) {
            sources.add(new Source(basis, detail, names.stream().limit(MOST).toList()));
        }
    }

    private static List<Sourced<String>> sourced(List<Source> sources) {
        Source best = sources.getFirst();
        Map<String, Set<String>> others = new HashMap<>();
        for (Source source : sources.subList(1, sources.size())) {
            for (String name : source.names()) {
                if (best.names().stream().noneMatch(name::equalsIgnoreCase)) {
                    String beside =
                            best.names().stream()
                                    .filter(chosen -> shareWord(chosen, name))
                                    .findFirst()
                                    .orElse(best.names().getFirst());
                    others.computeIfAbsent(beside, _ -> new LinkedHashSet<>()).add(name);
                }
            }
        }
        return best.names().stream()
                .map(name ->
                        new Sourced<>(
                                name,
                                best.basis(),
                                best.detail(),
                                null,
                                List.copyOf(others.getOrDefault(name, Set.of()))))
                .toList();
    }

    private static boolean shareWord(String one, String other) {
        List<String> words = List.of(one.toLowerCase(Locale.ROOT).split(" ", -1));
        return Arrays.stream(other.toLowerCase(Locale.ROOT).split(" ", -1))
                .anyMatch(word -> word.length() > 2 && words.contains(word));
    }

    /// Every author that meta elements state, as they state it.
    static List<String> stated(PageFacts facts) {
        return META.stream().flatMap(key -> facts.meta().all(key).stream()).toList();
    }

    private static List<String> fromJsonLd(JsonLd jsonLd) {
        JsonNode author = jsonLd.node("author");
        author = author == null ? jsonLd.node("creator") : author;
        if (author == null) {
            return List.of();
        }
        var names = new LinkedHashSet<String>();
        List<JsonNode> authors = author.isArray() ? author.valueStream().toList() : List.of(author);
        for (JsonNode each : authors) {
            JsonNode inner = each.isObject() ? each.get("name") : each;
            if (inner != null && inner.isArray()) {
                inner.forEach(name -> names.addAll(split(Plain.text(name.asString("")))));
            } else {
                String text = JsonLd.text(each);
                if (text != null) {
                    names.addAll(split(text));
                }
            }
        }
        return List.copyOf(names);
    }

    /// The names in elements that are marked as the author's; those near the headline where some
    /// are, as teasers of other reports name their authors too.
    private static List<String> marked(PageFacts facts, List<Block> head) {
        List<Element> all = facts.elements().authors();
        if (all.isEmpty()) {
            return List.of();
        }
        Set<Element> lines = Collections.newSetFromMap(new IdentityHashMap<>());
        head.forEach(block -> lines.add(block.owner.element));
        List<Element> near = some(all, element -> isIn(element, lines));
        var names = new LinkedHashSet<String>();
        for (Element element : some(near, element -> !isElsewhere(element))) {
            Element name = element.selectFirst("[itemprop=name]");
            Element from = name == null ? element : name;
            String text = from.hasAttr("content") ? from.attr("content") : from.text();
            if (text.length() < 100 && names.size() < MOST) {
                names.addAll(split(Plain.squeeze(text)));
            }
        }
        return List.copyOf(names);
    }

    /// Those that pass, or all when none does.
    private static List<Element> some(List<Element> elements, Predicate<Element> which) {
        List<Element> some = elements.stream().filter(which).toList();
        return some.isEmpty() ? elements : some;
    }

    private static boolean isElsewhere(Element element) {
        var classes = new ClassWords();
        return element.parents().stream()
                .limit(6)
                .anyMatch(around ->
                        ELSEWHERE.contains(around.normalName())
                                || (classes.flags(around) & ClassWords.flag("RELATED")) != 0);
    }

    private static boolean isIn(Element element, Set<Element> lines) {
        Element around = element;
        for (int level = 0; level < 4 && around != null; level++) {
            if (lines.contains(around)) {
                return true;
            }
            around = around.parent();
        }
        return false;
    }

    /// True for a line such as "By Jane Doe and John Roe".
    static boolean isLine(String words) {
        List<String> names = split(words);
        return !names.isEmpty()
                && names.stream().allMatch(n -> looksLikeName(n) || !Agencies.joined(n).isEmpty())
                && (opensWithBy(words) || words.contains("|") || words.split(" ").length <= 6);
    }

    static boolean opensWithBy(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return words("PREFIX").stream().anyMatch(p -> p.length() > 1 && lower.startsWith(p + " "));
    }

    static boolean looksLikeName(String name) {
        String[] parts = name.split(" ");
        return parts.length >= 2
                && parts.length <= 5
                && Arrays.stream(parts)
                                .filter(p ->
                                        !p.isEmpty() && Character.isUpperCase(p.codePointAt(0)))
                                .count()
                        >= 2
                && name.chars().noneMatch(Character::isDigit);
    }

    /// The names in a line, without "By", roles, places and addresses.
    static List<String> split(String line) {
        var names = new LinkedHashSet<String>();
        String text = withoutPrefix(Plain.squeeze(line));
        if (text.startsWith("http") || text.startsWith("@") || text.length() > 300) {
            return List.of();
        }
        for (String part : PARTS.split(text, -1)) {
            boolean first = true;
            for (String piece : COMMA.split(part, -1)) {
                if (!first && isRole(piece)) {
                    break;
                }
                joined(piece, names);
                first = false;
            }
        }
        return List.copyOf(names);
    }

    private static void joined(String piece, Set<String> names) {
        int start = 0;
        String[] words = piece.split(" ", -1);
        var name = new ArrayList<String>();
        for (int i = start; i <= words.length; i++) {
            if (i == words.length || isJoin(words[i], name)) {
                add(String.join(" ", name), names);
                name.clear();
            } else {
                name.add(words[i]);
            }
        }
    }

    /// "y" joins "Ana Ruiz y Luis Gil" but not "Ortega y Gasset": a whole name must stand before.
    private static boolean isJoin(String word, List<String> before) {
        return words("JOIN").contains(word) && (before.size() >= 2 || word.length() > 1);
    }

    private static void add(String raw, Set<String> names) {
        String name = withoutPrefix(raw.replaceAll("\\(.*?\\)|\\S*@\\S+", "").strip());
        name = Plain.squeeze(name.replaceAll("^[\\s:.,\"'-]+|[\\s:,\"'→»-]+$", ""));
        String lower = name.toLowerCase(Locale.ROOT);
        if (name.length() >= 2
                && name.length() <= LONGEST
                && Character.isLetter(name.codePointAt(0))
                && !words("NOBODY").contains(lower)
                && !name.contains("://")
                && !name.startsWith("www.")) {
            names.add(name);
        }
    }

    private static String withoutPrefix(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        String longest = "";
        for (String prefix : words("PREFIX")) {
            if (prefix.length() > longest.length() && lower.startsWith(prefix + " ")) {
                longest = prefix;
            }
        }
        boolean capital =
                longest.length() + 1 < text.length()
                        && !Character.isLowerCase(text.codePointAt(longest.length() + 1));
        return longest.isEmpty() || !capital ? text : text.substring(longest.length() + 1).strip();
    }

    static boolean isRole(String piece) {
        String lower = piece.toLowerCase(Locale.ROOT);
        int space = lower.indexOf(' ');
        String first = space < 0 ? lower : lower.substring(0, space);
        return words("ROLE").contains(first) || words("ROLE").contains(lower);
    }

    private static List<String> words(String kind) {
        return WORDS.of(kind);
    }
}
