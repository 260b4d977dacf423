package parley.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Blocks that are not the report's however much they read like one: comments, consent texts,
/// offers and captions by the name of an element around them, other articles of the page, and words
/// that the page repeats. A bare `figure` is no such name: quotations stand in some.
///
/// Trees learn such names only where the development pages show them often enough. Each rule was
/// kept because it bettered pages of publishers that the trees had not seen: names and repetitions
/// raised body F1 from .960 to .964 (aeb) and from .960 to .968 (fundus), copies and links in
/// capitals from .968 to .971 (aeb) and from .953 to .957 (fundus-eval).
final class Exclusions {
    private static final double ENOUGH = 0.5;

    /// Less than this share of the chosen text left, and less than some lines, means that a name
    /// stands around the report. Comments may be many times as long as what they comment on.
    private static final double LEAST_LEFT = 0.25;

    private static final int FEW = 300;

    private static final long NAMED =
            ClassWords.flag("COMMENT")
                    | ClassWords.flag("PROMO")
                    | ClassWords.flag("CONSENT")
                    | ClassWords.flag("CAPTION")
                    | BlockCutter.tagFlag("figcaption")
                    | BlockCutter.tagFlag("nav")
                    | BlockCutter.tagFlag("button");
    private static final long HIDDEN = ClassWords.flag("HIDDEN");
    private static final long ITEM = BlockCutter.tagFlag("li");
    private static final Pattern MACHINE =
            Pattern.compile("https?://\\S+|\\d{4}-\\d\\d-\\d\\dT[\\d:+.Z-]+");
    private static final int LONGEST_DATE = 40;

    /// Room for a weekday or a word such as "updated".
    private static final int BESIDE_DATE = 12;

    /// A copy of the text is a large part of what was chosen, and nearly all of it stands in the
    /// rest.
    private static final double COPY_SHARE = 0.3;

    private static final double COPIED = 0.8;
    private static final int COPY_WORDS = 60;

    private static final double LINKED = 0.75;
    private static final double CAPITALS = 0.7;
    private static final int LINE_WORDS = 4;
    private static final int REPEATED = 3;
    private static final int LONG = 25;

    private Exclusions() {}

    /// The scores with those of excluded blocks made 0. The blocks were scored before: their
    /// containers know where headline and main text stand.
    static double[] apply(List<Block> blocks, double[] scores) {
        double[] once = scores.clone();
        repeated(blocks, once);
        leadingDates(blocks, once);
        copies(blocks, once);
        leadingElsewhere(blocks, once);
        double[] result = once.clone();
        long all = 0;
        long left = 0;
        boolean oneArticle = blocks.stream().anyMatch(Exclusions::isInHeadlinesArticle);
        for (int i = 0; i < result.length; i++) {
            if (once[i] >= ENOUGH) {
                all += blocks.get(i).text.length();
                if (isNamed(blocks.get(i), oneArticle)) {
                    result[i] = 0;
                } else {
                    left += blocks.get(i).text.length();
                }
            }
        }
        return left < LEAST_LEFT * all && left < FEW ? once : result;
    }

    /// A line above the first prose that is nothing but a date dates the report.
    private static void leadingDates(List<Block> blocks, double[] scores) {
        for (int i = 0; i < scores.length; i++) {
            Block block = blocks.get(i);
            if (scores[i] >= ENOUGH && block.isProse()) {
                return;
            }
            if (scores[i] >= ENOUGH && isDate(block.text)) {
                scores[i] = 0;
            }
        }
    }

    /// A block that says over what the others say: the whole text once more for machines.
    private static void copies(List<Block> blocks, double[] scores) {
        int chars = 0;
        for (int i = 0; i < scores.length; i++) {
            chars += scores[i] >= ENOUGH ? blocks.get(i).text.length() : 0;
        }
        for (int i = 0; i < scores.length; i++) {
            Block block = blocks.get(i);
            if (scores[i] >= ENOUGH
                    && block.text.length() > COPY_SHARE * chars
                    && block.words >= COPY_WORDS) {
                var others = new StringBuilder();
                for (int j = 0; j < scores.length; j++) {
                    if (j != i && scores[j] >= ENOUGH) {
                        others.append(blocks.get(j).text).append(' ');
                    }
                }
                if (new Shingles(others.toString()).share(block.hashes()) > COPIED) {
                    scores[i] = 0;
                }
            }
        }
    }

    /// A whole line that is a link in capitals leads to another report.
    private static void leadingElsewhere(List<Block> blocks, double[] scores) {
        for (int i = 0; i < scores.length; i++) {
            Block block = blocks.get(i);
            if (scores[i] >= ENOUGH
                    && block.words >= LINE_WORDS
                    && block.linkShare() > LINKED
                    && isInCapitals(block.text)) {
                scores[i] = 0;
            }
        }
    }

    private static boolean isInCapitals(String text) {
        int capitals = 0;
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
            capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
        }
        return capitals > CAPITALS * letters;
    }

    private static boolean isDate(String text) {
        if (text.length() > LONGEST_DATE || text.chars().noneMatch(Character::isDigit)) {
            return false;
        }
        return DateWords.find(text, null, null).stream()
                .anyMatch(found -> text.length() - found.span().length() <= BESIDE_DATE);
    }

    /// A line that stands on the page three times is its furniture; of two long ones the first
    /// stays.
    private static void repeated(List<Block> blocks, double[] scores) {
        Map<String, Integer> times = new HashMap<>();
        blocks.forEach(block -> times.merge(block.text, 1, Integer::sum));
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < scores.length; i++) {
            String text = blocks.get(i).text;
            if (scores[i] < ENOUGH) {
                continue;
            }
            boolean again = text.length() >= LONG && !seen.add(text);
            if (again
                    || times.getOrDefault(text, 0) >= REPEATED
                    || MACHINE.matcher(text).matches()) {
                scores[i] = 0;
            }
        }
    }

    /// Names count where they part the block from headline and main text.
    private static boolean isNamed(Block block, boolean oneArticle) {
        long apart = 0;
        for (Container c = block.owner; c != null; c = c.parent) {
            apart |= c.holdsHeadline || c.onMainPath ? 0 : c.flags;
        }
        Container article = article(block);
        return (apart & NAMED) != 0
                || ((apart & HIDDEN) != 0 && (apart & ITEM) != 0)
                || (oneArticle && article != null && !article.holdsHeadline);
    }

    private static boolean isInHeadlinesArticle(Block block) {
        Container article = article(block);
        return article != null && article.holdsHeadline;
    }

    /// The nearest `article` element around a block, null when there is none.
    private static @Nullable Container article(Block block) {
        Container c = block.owner;
        while (c != null && !c.element.normalName().equals("article")) {
            c = c.parent;
        }
        return c;
    }
}
