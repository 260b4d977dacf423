package parley.engine.fast;

import java.util.List;

/// Builds a projective dependency tree greedily, in one pass over the words.
///
/// @param relations relation names; `root` is among them
/// @param root the number of `root`
/// @param loose the relation of a second root to the first: `parataxis`
record Parser(List<String> relations, int root, int loose, Scorer arcs, Scorer labels) {
    /// Longer sentences are lists or noise, not prose: they get a flat tree unscored.
    static final int LONGEST_SENTENCE = 600;

    Parser(List<String> relations, Scorer arcs, Scorer labels) {
        this(relations, relations.indexOf("root"), relations.indexOf("parataxis"), arcs, labels);
    }

    /// Fills `scratch.state` with the heads and labels of tagged words; exactly one head is 0.
    void parse(Word[] words, Scratch scratch) {
        ParseState state = scratch.state;
        state.start(words);
        if (words.length > LONGEST_SENTENCE) {
            flatten(state);
            return;
        }
        while (!state.isDone()) {
            apply(state, action(state, scratch), scratch);
        }
        keepOneRoot(state);
    }

    private int action(ParseState state, Scratch scratch) {
        if (!state.isLegal(ParseState.SHIFT)) {
            return ParseState.RIGHT;
        }
        if (!state.isLegal(ParseState.LEFT)) {
            return ParseState.SHIFT;
        }
        return best(state, scratch);
    }

    int best(ParseState state, Scratch scratch) {
        ArcFeatures.fill(scratch.features, state);
        arcs.score(scratch.features, scratch.scores);
        int best = -1;
        for (int action = 0; action < 3; action++) {
            if (state.isLegal(action)
                    && (best < 0 || scratch.scores[action] > scratch.scores[best])) {
                best = action;
            }
        }
        return best;
    }

    private void apply(ParseState state, int action, Scratch scratch) {
        if (action == ParseState.SHIFT) {
            state.shift();
        } else {
            int head = state.headOf(action);
            state.attach(head, head == 0 ? root : label(state, head, state.top(), scratch));
        }
    }

    /// The best relation between two words, never `root`.
    int label(ParseState state, int head, int dependent, Scratch scratch) {
        LabelFeatures.fill(scratch.features, state, head, dependent);
        labels.score(scratch.features, scratch.scores);
        int best = -1;
        for (int i = 0; i < relations.size(); i++) {
            if (i != root && (best < 0 || scratch.scores[i] > scratch.scores[best])) {
                best = i;
            }
        }
        return best;
    }

    private void flatten(ParseState state) {
        for (int i = 1; i <= state.size; i++) {
            state.head[i] = i == 1 ? 0 : 1;
            state.label[i] = i == 1 ? root : loose;
        }
    }

    private void keepOneRoot(ParseState state) {
        int first = -1;
        for (int i = 1; i <= state.size; i++) {
            if (state.head[i] == 0) {
                if (first < 0) {
                    first = i;
                } else {
                    state.head[i] = first;
                    state.label[i] = loose;
                }
            }
        }
    }
}
