package parley.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import parley.model.Span;

/// The names of authors in the lines that a page shows around its headline.
final class BylineLines {
    private static final Pattern AUTHORS_PAGE =
            Pattern.compile(
                    "(?i)/(?:authors?|autor(?:en)?|auteurs?|autores|writers?|journalists?|reporters?"
                            + "|redakteure?|contributors?|byline|people|profil(?:e|es)?|staff|team)/.");
    private static final Pattern TO_DATE =
            Pattern.compile(
                    "(?iu)[\\s,|–—-]*(?<!\\p{L})(?:am|vom|on|le|el|il|op|at|den|em|updated|published|posted"
                            + "|veröffentlicht|publié|\\p{L}{4,12}tag)?[\\s,:|–—-]*$");
    private static final long AUTHOR = ClassWords.flag("AUTHOR");
    private static final Set<String> INNER = Set.of("a", "span", "strong", "b", "em", "cite");
    private static final int MOST_INNER = 30;
    private static final int LONGEST_LINE = 30;
    private static final int MOST = 12;
    private static final int LONGEST = 60;

    private BylineLines() {}

    /// A line near the headline that is marked as an author's, opens with "By", or holds a link or
    /// a name marked so.
    static List<String> names(List<Block> head) {
        var classes = new ClassWords();
        for (Block block : head) {
            if (block.words > LONGEST_LINE) {
                continue;
            }
            if (block.words <= 14) {
                String line = withoutDates(block.text);
                boolean marked = (block.near & AUTHOR) != 0;
                List<String> names =
                        marked || Bylines.opensWithBy(line) ? Bylines.split(line) : List.of();
                if (!names.isEmpty() && names.stream().allMatch(Bylines::looksLikeName)) {
                    return names;
                }
            }
            List<String> inside = inside(block.owner.element, classes);
            if (!inside.isEmpty()) {
                return inside;
            }
        }
        return List.of();
    }

    /// The names in the inner elements of a line that are marked as an author's or lead to one's
    /// page. What is doubly marked need not look like a name.
    private static List<String> inside(Element line, ClassWords classes) {
        var names = new LinkedHashSet<String>();
        // The line may be text beside the children of a large element.
        List<Element> few = line.stream().skip(1).limit(MOST_INNER).toList();
        for (Element element : few) {
            if (!INNER.contains(element.normalName()) || names.size() >= MOST) {
                continue;
            }
            boolean marked = (classes.flags(element) & AUTHOR) != 0;
            boolean leads = AUTHORS_PAGE.matcher(element.attr("href")).find();
            if (!marked && !leads) {
                continue;
            }
            String text = Plain.squeeze(element.text());
            boolean sure = element.hasClass("vcard") || element.hasClass("fn") || (marked && leads);
            for (String name : text.length() > LONGEST ? List.<String>of() : Bylines.split(text)) {
                if (Bylines.looksLikeName(name) || (sure && isSingle(name))) {
                    names.add(name);
                }
            }
        }
        return List.copyOf(names);
    }

    /// One word of letters, such as the name that somebody blogs under.
    private static boolean isSingle(String name) {
        return name.length() >= 3
                && name.indexOf(' ') < 0
                && Character.isUpperCase(name.codePointAt(0))
                && !Bylines.isRole(name);
    }

    /// The line without dates and the little words that led to them.
    private static String withoutDates(String line) {
        String rest = line;
        List<DateWords.Found> found = DateWords.find(line, null, null);
        for (int i = found.size() - 1; i >= 0; i--) {
            Span span = found.get(i).span();
            if (span.end() <= rest.length()) {
                String before = TO_DATE.matcher(rest.substring(0, span.start())).replaceAll("");
                rest = before + " | " + rest.substring(span.end());
            }
        }
        return rest;
    }
}
