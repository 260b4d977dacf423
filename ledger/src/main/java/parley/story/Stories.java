package parley.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Groups texts that tell of the same happening.
///
/// Each text goes to the story that it is most like, or begins one; then all look again a few
/// times, as stories have grown meanwhile; then a story is cut in two where its texts fall apart by
/// the words that not all of them have: two robberies in one town share most of their words.
/// Thresholds were chosen on all of ECB+'s development topics; `./bench stories` measures.
public final class Stories {
    /// Likeness to a story's middle from which a text belongs to it.
    private static final double LIKE = 0.18;

    private static final int ROUNDS = 4;

    private final Vectors vectors;
    private final List<Vectors.Vector> texts;
    private final List<Story> stories = new ArrayList<>();
    private final int[] homes;

    private Stories(List<String> texts) {
        this.vectors = new Vectors(texts);
        this.texts = vectors.all();
        this.homes = new int[texts.size()];
    }

    /// The story of each text, in order: the number of the first text that tells it.
    public static int[] of(List<String> texts) {
        var all = new Stories(texts);
        for (int i = 0; i < texts.size(); i++) {
            all.put(i);
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < texts.size(); i++) {
                all.stories.get(all.homes[i]).remove(all.texts.get(i));
                all.put(i);
            }
        }
        return all.cut();
    }

    private void put(int text) {
        Vectors.Vector vector = texts.get(text);
        int best = -1;
        double most = LIKE;
        for (int i = 0; i < stories.size(); i++) {
            double like = stories.get(i).likeness(vector);
            if (like >= most) {
                most = like;
                best = i;
            }
        }
        if (best < 0) {
            best = stories.size();
            stories.add(new Story());
        }
        homes[text] = best;
        stories.get(best).add(vector);
    }

    private int[] cut() {
        Map<Integer, List<Integer>> members = new HashMap<>();
        for (int i = 0; i < homes.length; i++) {
            members.computeIfAbsent(homes[i], _ -> new ArrayList<>()).add(i);
        }
        int[] firsts = new int[homes.length];
        var cutter = new StoryCutter(vectors);
        members.values()
                .forEach(story ->
                        cutter.cut(story)
                                .forEach(part ->
                                        part.forEach(text -> firsts[text] = part.getFirst())));
        return firsts;
    }

    /// The sum of a story's texts.
    private static final class Story {
        private final Map<Integer, Double> sums = new HashMap<>();
        private double squares;

        double likeness(Vectors.Vector text) {
            return squares <= 1e-9 ? 0 : text.dot(sums) / Math.sqrt(squares);
        }

        void add(Vectors.Vector text) {
            squares += 2 * text.dot(sums) + text.dot(text);
            change(text, 1);
        }

        void remove(Vectors.Vector text) {
            squares += text.dot(text) - 2 * text.dot(sums);
            change(text, -1);
        }

        private void change(Vectors.Vector text, int sign) {
            for (int i = 0; i < text.words().length; i++) {
                sums.merge(text.words()[i], sign * text.weights()[i], Double::sum);
            }
        }
    }
}
