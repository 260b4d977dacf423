package parley.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// What a text is about, as far as words tell: its stems as numbers, in rising order, each with a
/// weight. Names weigh most, since two happenings of one kind differ by who and where; numbers
/// weigh more than other words; what stands at the start of a report weighs more than what comes
/// later. How rare a word is must be asked where the others are known. Immutable.
///
/// The factors were chosen on ECB+'s development topics, where the neighbours of each do about as
/// well; see `./bench stories`.
public final class Gist {
    private static final double NAME = 4;
    private static final double NUMBER = 2;

    /// How much more the first word weighs than one far down, and the number of words over which
    /// that fades.
    private static final double START = 4;

    private static final double FADING = 50;

    /// So many stems are kept of a long text, the weightiest.
    private static final int MOST = 256;

    private static final double UNIT = 256;
    private static final int ENTRY = Integer.BYTES + Short.BYTES;
    private static final String[] ENDINGS = {
        "ingly", "edly", "ings", "ing", "ies", "ied", "ers", "ed", "es", "er", "ly", "s"
    };
    private static final int STEM = 3;
    private static final Set<String> COMMON = common();

    private final int[] stems;
    private final double[] weights;

    private Gist(int[] stems, double[] weights) {
        this.stems = stems;
        this.weights = weights;
    }

    /// One stem of a text while it is counted.
    private static final class Count {
        private final boolean isNumber;
        private final int place;
        private int all;
        private int capital;

        Count(boolean isNumber, int place) {
            this.isNumber = isNumber;
            this.place = place;
        }

        double weight() {
            double kind = isNumber ? NUMBER : 2 * capital > all ? NAME : 1;
            return (1 + Math.log(all)) * kind * (1 + START * Math.exp(-place / FADING));
        }
    }

    /// The gist of a text; empty when no word of it tells anything.
    public static Gist of(String text) {
        return of(text, WordRuns.of(text));
    }

    /// The gist of a text that was cut into words before.
    public static Gist of(String text, List<WordRuns.Word> words) {
        Map<String, Count> counts = HashMap.newHashMap(words.size());
        for (int i = 0; i < words.size(); i++) {
            WordRuns.Word word = words.get(i);
            String form = form(words, i, text);
            if (form.length() < 2 || COMMON.contains(form)) {
                continue;
            }
            char first = text.charAt(word.span().start());
            boolean isNumber = Character.isDigit(first);
            String key = isNumber ? "#" + form : stem(form);
            Count count = counts.get(key);
            if (count == null) {
                count = new Count(isNumber, i);
                counts.put(key, count);
            }
            count.all++;
            count.capital += Character.isUpperCase(first) ? 1 : 0;
        }
        return of(counts);
    }

    /// A stem with its weight.
    private record Weighed(int stem, double weight) {}

    private static Gist of(Map<String, Count> counts) {
        var all = new ArrayList<Weighed>(counts.size());
        counts.forEach((key, count) -> all.add(new Weighed(hash(key), count.weight())));
        List<Weighed> kept = ofSeveral(all);
        if (kept.size() > MOST) {
            kept.sort((one, other) ->
                    one.weight != other.weight
                            ? Double.compare(other.weight, one.weight)
                            : Integer.compare(one.stem, other.stem));
            kept = new ArrayList<>(kept.subList(0, MOST));
            kept.sort(Comparator.comparingInt(Weighed::stem));
        }
        int[] stems = new int[kept.size()];
        double[] weights = new double[kept.size()];
        for (int i = 0; i < stems.length; i++) {
            stems[i] = kept.get(i).stem;
            weights[i] = rounded(kept.get(i).weight);
        }
        return new Gist(stems, weights);
    }

    /// Rising by stem; of words that share one number the weightiest.
    private static List<Weighed> ofSeveral(List<Weighed> all) {
        all.sort(Comparator.comparingInt(Weighed::stem));
        var kept = new ArrayList<Weighed>(all.size());
        for (Weighed each : all) {
            int last = kept.size() - 1;
            if (last < 0 || kept.get(last).stem != each.stem) {
                kept.add(each);
            } else if (each.weight > kept.get(last).weight) {
                kept.set(last, each);
            }
        }
        return kept;
    }

    /// To what [#packed] keeps, so that a stored gist is the very same.
    private static double rounded(double weight) {
        return Math.min(Short.MAX_VALUE, Math.round(weight * UNIT)) / UNIT;
    }

    /// The word without a possessive; `5.6` is one number.
    private static String form(List<WordRuns.Word> words, int at, String text) {
        WordRuns.Word word = words.get(at);
        String form = word.form();
        if (at + 1 < words.size() && Character.isDigit(form.charAt(0))) {
            WordRuns.Word next = words.get(at + 1);
            boolean isFraction =
                    next.span().start() == word.span().end() + 1
                            && text.charAt(word.span().end()) == '.'
                            && Character.isDigit(next.form().charAt(0));
            return isFraction ? form + "." + next.form() : form;
        }
        return form.endsWith("'s") || form.endsWith("’s")
                ? form.substring(0, form.length() - 2)
                : form;
    }

    private static String stem(String form) {
        for (String ending : ENDINGS) {
            if (form.length() - ending.length() >= STEM && form.endsWith(ending)) {
                return form.substring(0, form.length() - ending.length());
            }
        }
        return form;
    }

    /// FNV-1a over UTF-16: spreads short words well and never changes.
    private static int hash(String key) {
        int hash = 0x811C9DC5;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x01000193;
        }
        return hash;
    }

    int size() {
        return stems.length;
    }

    int stem(int index) {
        return stems[index];
    }

    double weight(int index) {
        return weights[index];
    }

    /// Six bytes for each stem.
    public byte[] packed() {
        ByteBuffer bytes = ByteBuffer.allocate(stems.length * ENTRY);
        for (int i = 0; i < stems.length; i++) {
            bytes.putInt(stems[i]).putShort((short) Math.round(weights[i] * UNIT));
        }
        return bytes.array();
    }

    /// What [#packed] gave.
    public static Gist ofPacked(byte[] packed) {
        ByteBuffer bytes = ByteBuffer.wrap(packed);
        int size = packed.length / ENTRY;
        int[] stems = new int[size];
        double[] weights = new double[size];
        for (int i = 0; i < size; i++) {
            stems[i] = bytes.getInt();
            weights[i] = bytes.getShort() / UNIT;
        }
        return new Gist(stems, weights);
    }

    private static Set<String> common() {
        InputStream file =
                Objects.requireNonNull(
                        Gist.class.getResourceAsStream("common-words.tsv"),
                        "common-words.tsv is missing from the jar");
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.strip().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read common-words.tsv", e);
        }
    }
}
