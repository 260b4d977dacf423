package parley.engine.fast;

/// Gives each word the best-scored pair of UPOS and PTB tag, from left to right.
///
/// @param tags the known pairs
record Tagger(TagSet tags, KnownTags known, Scorer weights) {
    /// Sets the tags of all words.
    void tag(Word[] words, Scratch scratch) {
        prepare(words);
        for (int i = 0; i < words.length; i++) {
            int sure = known.sure(words[i].form);
            set(words[i], sure >= 0 ? sure : best(words, i, scratch));
        }
    }

    /// Notes what is known of the words before any is tagged.
    void prepare(Word[] words) {
        int setting = Word.setting(words);
        for (Word word : words) {
            int likely = known.likely(word.form);
            word.likely = likely == KnownTags.UNKNOWN ? known.likely(word.lower) : likely;
            word.setting = setting;
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
