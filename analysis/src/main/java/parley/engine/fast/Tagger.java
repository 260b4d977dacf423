package parley.engine.fast;

import java.util.Map;

/// Gives each word the best-scored pair of UPOS and PTB tag, from left to right.
///
/// @param tags the known pairs
/// @param fixed words, by the hash of their form, that bear one tag only
record Tagger(TagSet tags, Map<Long, Integer> fixed, Scorer weights) {
    /// Sets the tags of all words.
    void tag(Word[] words, Scratch scratch) {
        for (int i = 0; i < words.length; i++) {
            Integer known = fixed.get(words[i].form);
            set(words[i], known != null ? known : best(words, i, scratch));
        }
    }

    /// The best tag at a position whose forerunners are tagged.
    int best(Word[] words, int at, Scratch scratch) {
        TagFeatures.fill(scratch.features, words, at);
        int[] scores = scratch.scores;
        weights.score(scratch.features, scores);
        int best = 0;
        for (int i = 1; i < tags.size(); i++) {
            if (scores[i] > scores[best]) {
                best = i;
            }
        }
        return best;
    }

    void set(Word word, int tag) {
        word.tag = tag;
        word.upos = tags.upos(tag);
        word.xpos = tags.xpos(tag);
    }
}
