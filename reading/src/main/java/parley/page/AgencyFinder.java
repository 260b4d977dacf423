package parley.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import parley.model.Agency;
import parley.model.Basis;
import parley.model.Sourced;

/// Finds the news agencies that a text comes from: in the byline, the dateline, the last lines and
/// the marked source. Picture credits and agencies that the text only quotes do not count.
final class AgencyFinder {
    private static final Pattern DATELINE =
            Pattern.compile("^[^()]{0,60}?\\(([^()]{2,50})\\)\\s*[.:–—-]{0,2}");
    private static final Pattern NAME_FIRST =
            Pattern.compile("^([\\p{L}/. -]{2,40}?)(?:\\s*[-–—|]{1,2}\\s+|\\s*\\|\\s*$)");
    private static final Pattern PLACE_NAME =
            Pattern.compile("^\\p{Lu}[\\p{L} .,'’/-]{1,50}[,.]\\s*([\\p{L}/-]{2,30})\\s*[-–—]+\\s");
    private static final Pattern ENDING =
            Pattern.compile("\\(\\s*(?:©\\s*)?([\\p{L}/, &.-]{2,50})\\)\\s*\\.?$");
    private static final Pattern BARE_ENDING =
            Pattern.compile("[.!?”\"]\\s+(?:©\\s*)?([\\p{L}/-]{2,25})\\s*$");
    private static final Pattern BRACKETS = Pattern.compile("^[(\\[©\\s]+|[)\\]\\s.|]+$");
    private static final PhraseTable ROLES = new PhraseTable("dateline-words.tsv");

    /// What each source says of an agency's part in the text, first source first.
    private final Map<String, Claims<Agency>> found = new LinkedHashMap<>();

    private AgencyFinder() {}

    /// @param byline names as credited
    /// @param paragraphs the body
    /// @param edges short lines around the headline and after the body, where sources stand
    static List<Sourced<Agency>> find(
            PageFacts facts,
            List<Sourced<String>> byline,
            List<String> paragraphs,
            List<Block> edges) {
        var finder = new AgencyFinder();
        String own = Agencies.atHost(facts.host());
        if (own != null) {
            finder.add(own, Agency.Role.NATIVE, Basis.ADDRESS, facts.host());
            return finder.agencies();
        }
        boolean people = byline.stream().anyMatch(n -> Agencies.joined(n.value()).isEmpty());
        for (Sourced<String> name : byline) {
            Agency.Role role = people ? Agency.Role.PARTIAL : Agency.Role.WIRE;
            for (String agency : Agencies.joined(withoutPlace(name.value()))) {
                finder.add(agency, role, name.basis(), name.detail());
            }
        }
        for (String stated : Bylines.stated(facts)) {
            finder.credited(stated, people, "author");
        }
        finder.body(paragraphs);
        edges.forEach(edge -> finder.edge(edge));
        return finder.agencies();
    }

    /// The agencies that a plain text names in its byline, dateline and last lines.
    static List<Sourced<Agency>> inText(List<String> paragraphs, List<String> edges) {
        var finder = new AgencyFinder();
        finder.body(paragraphs);
        edges.forEach(finder::line);
        return finder.agencies();
    }

    private void add(String agency, Agency.Role role, Basis basis, String detail) {
        Claims<Agency> claims = found.computeIfAbsent(agency, _ -> new Claims<>());
        claims.add(new Agency(agency, role), basis, detail);
    }

    /// Each agency once, by its first source; the others' word on its part are the alternatives.
    private List<Sourced<Agency>> agencies() {
        return found.values().stream()
                .flatMap(claims -> Stream.ofNullable(claims.first()))
                .toList();
    }

    private void body(List<String> paragraphs) {
        for (int i = 0; i < Math.min(2, paragraphs.size()); i++) {
            String text = paragraphs.get(i);
            String head = text.length() > 120 ? text.substring(0, 120) : text;
            for (Pattern pattern : List.of(DATELINE, NAME_FIRST, PLACE_NAME)) {
                Matcher matcher = pattern.matcher(head);
                if (matcher.find()) {
                    all(matcher.group(1), Agency.Role.WIRE, matcher.group());
                }
            }
        }
        int n = paragraphs.size();
        for (int i = Math.max(0, n - 3); i < n; i++) {
            String text = paragraphs.get(i);
            String tail = text.length() > 80 ? text.substring(text.length() - 80) : text;
            for (Pattern pattern : List.of(ENDING, BARE_ENDING)) {
                Matcher matcher = pattern.matcher(tail);
                if (matcher.find()) {
                    all(matcher.group(1), Agency.Role.WIRE, matcher.group());
                }
            }
            line(text);
        }
    }

    /// An author as the page's data state it: "Associated Press in Valencia".
    private void credited(String stated, boolean people, String detail) {
        for (String agency : Agencies.joined(withoutPlace(stated))) {
            add(agency, people ? Agency.Role.PARTIAL : Agency.Role.WIRE, Basis.META, detail);
        }
    }

    private static String withoutPlace(String name) {
        int at = name.indexOf(" in ");
        return at > 0 ? name.substring(0, at) : name;
    }

    /// A line around the headline or after the body. In an author's line the agency stands last:
    /// "Jane Doe The Associated Press".
    private void edge(Block block) {
        line(block.text);
        boolean author = (block.near & ClassWords.flag("AUTHOR")) != 0;
        if (author && block.text.length() <= 120) {
            List<String> words = List.of(block.text.split(" ", -1));
            for (int from = Math.max(0, words.size() - 4); from < words.size(); from++) {
                String tail = String.join(" ", words.subList(from, words.size()));
                if (tail.length() > 4 && Agencies.named(tail) != null) {
                    all(tail, Agency.Role.WIRE, block.text);
                    return;
                }
            }
        }
    }

    /// A short line that is nothing but a source: an agency's name, or one with words of its role.
    private void line(String raw) {
        String text = raw.strip();
        if (text.length() > 160) {
            return;
        }
        String bare = BRACKETS.matcher(text).replaceAll("");
        // Two letters alone are initials as often as an agency.
        if (bare.length() > 2 || bare.equals("AP")) {
            all(bare, Agency.Role.WIRE, text);
        }
        String lower = text.toLowerCase(Locale.ROOT);
        for (String phrase : ROLES.of("PARTIAL")) {
            role(text, lower, phrase, Agency.Role.PARTIAL);
        }
        for (String phrase : ROLES.of("WIRE")) {
            role(text, lower, phrase, Agency.Role.WIRE);
        }
    }

    private void role(String text, String lower, String phrase, Agency.Role role) {
        int gap = phrase.indexOf("{}");
        if (gap < 0 || lower.length() != text.length()) {
            return;
        }
        String before = phrase.substring(0, gap);
        String after = phrase.substring(gap + 2);
        int start = lower.indexOf(before);
        int end = after.isEmpty() ? text.length() : lower.indexOf(after, start + before.length());
        boolean whole = start == 0 || start < 0 || !Character.isLetter(lower.charAt(start - 1));
        if (start >= 0 && whole && end > start + before.length()) {
            String name = text.substring(start + before.length(), end);
            all(name.replaceAll("^[—–\\s-]+|[.)\\s]+$", ""), role, text);
        }
    }

    private void all(String names, Agency.Role role, String detail) {
        for (String agency : Agencies.joined(names.strip())) {
            add(agency, role, Basis.VISIBLE_TEXT, detail);
        }
    }
}
