package parley.engine.deep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import parley.testkit.Cases;

class MaximumTreeTest {
    @Test
    void aBestHeadForEachWordThatMakesATreeIsKept() {
        float[][] scores = {{0, 0, 0}, {5, 0, 1}, {1, 4, 0}};

        assertThat(MaximumTree.heads(scores)).containsExactly(-1, 0, 1);
    }

    @Test
    void aCycleIsOpenedWhereItCostsLeast() {
        float[][] scores = {{0, 0, 0}, {1, 0, 9}, {3, 9, 0}};

        assertThat(MaximumTree.heads(scores)).containsExactly(-1, 2, 0);
    }

    @Test
    void onlyOneWordHangsOnTheRoot() {
        float[][] scores = {{0, 0, 0, 0}, {9, 0, 0, 0}, {8, 2, 0, 0}, {7, 0, 3, 0}};

        assertThat(MaximumTree.heads(scores)).containsExactly(-1, 0, 1, 2);
    }

    @Test
    void aSentenceWithoutWordsHasNoHeads() {
        assertThat(MaximumTree.heads(new float[1][1])).containsExactly(-1);
    }

    @Test
    void anyScoresGiveATree() {
        Cases.forAll(
                random -> scores(random, 1 + random.nextInt(40)),
                scores -> assertThat(MaximumTree.isTree(MaximumTree.heads(scores))).isTrue());
    }

    @Test
    void noOtherTreeOfAShortSentenceScoresMore() {
        Cases.forAll(
                random -> scores(random, 1 + random.nextInt(4)),
                scores ->
                        assertThat(sum(scores, MaximumTree.heads(scores)))
                                .isEqualTo(best(scores, new int[scores.length], 1)));
    }

    /// Whole numbers, so that sums are exact; often equal, so that ties are met.
    private static float[][] scores(RandomGenerator random, int words) {
        var scores = new float[words + 1][words + 1];
        int range = random.nextBoolean() ? 3 : 1000;
        for (int word = 1; word <= words; word++) {
            for (int head = 0; head <= words; head++) {
                scores[word][head] = random.nextInt(range) - range / 2;
            }
        }
        return scores;
    }

    private static float sum(float[][] scores, int[] heads) {
        float sum = 0;
        for (int word = 1; word < heads.length; word++) {
            sum += scores[word][heads[word]];
        }
        return sum;
    }

    private static float best(float[][] scores, int[] heads, int word) {
        if (word == heads.length) {
            return MaximumTree.isTree(heads) ? sum(scores, heads) : Float.NEGATIVE_INFINITY;
        }
        float best = Float.NEGATIVE_INFINITY;
        for (int head = 0; head < heads.length; head++) {
            if (head != word) {
                heads[word] = head;
                best = Math.max(best, best(scores, heads, word + 1));
            }
        }
        return best;
    }
}
