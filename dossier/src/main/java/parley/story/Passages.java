package parley.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parley.model.Span;

/// The passages that two texts share word for word.
public final class Passages {
    private Passages() {}

    /// One passage: where it stands in either text.
    public record Passage(Span first, Span second) {}

    /// Passages of five words or more, in the order of the first text, each as long as it goes.
    public static List<Passage> shared(String first, String second) {
        List<WordRuns.Word> words = WordRuns.of(first);
        List<WordRuns.Word> others = WordRuns.of(second);
        long[] runs = Shingles.runs(words);
        long[] otherRuns = Shingles.runs(others);
        Map<Long, Integer> places = new HashMap<>();
        for (int i = 0; i < otherRuns.length; i++) {
            places.putIfAbsent(otherRuns[i], i);
        }
        var passages = new ArrayList<Passage>();
        int i = 0;
        while (i < runs.length) {
            Integer place = places.get(runs[i]);
            if (place == null) {
                i++;
                continue;
            }
            int length = 1;
            while (i + length < runs.length
                    && place + length < otherRuns.length
                    && runs[i + length] == otherRuns[place + length]) {
                length++;
            }
            int last = length + Shingles.LENGTH - 2;
            passages.add(
                    new Passage(
                            Span.around(words.get(i).span(), words.get(i + last).span()),
                            Span.around(
                                    others.get(place).span(), others.get(place + last).span())));
            i += length + Shingles.LENGTH - 1;
        }
        return passages;
    }
}
