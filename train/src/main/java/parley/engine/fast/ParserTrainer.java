package parley.engine.fast;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Learns arcs and relations with the dynamic oracle of the arc-hybrid system (Goldberg and Nivre
/// 2013): the parser follows its own decisions, and learns the best way on from where they lead.
final class ParserTrainer {
    /// How often a wrong decision is followed, from the second epoch on.
    private static final float EXPLORE = 0.9f;

    private static final int MARGIN = Integer.getInteger("arc.margin", 15);
    private static final int LABEL_MARGIN = Integer.getInteger("label.margin", 8);

    private final List<Word[]> sentences;
    private final List<int[]> heads;
    private final List<int[]> labels;
    private final LearningWeights arcs = new LearningWeights(3);
    private final LearningWeights relations;
    private final Parser parser;
    private final Scratch scratch = new Scratch();
    private final Random random = new Random(2);

    /// @param heads per sentence, heads by word number; index 0 is unused
    ParserTrainer(
            List<String> names, List<Word[]> sentences, List<int[]> heads, List<int[]> labels) {
        this.sentences = sentences;
        this.heads = heads;
        this.labels = labels;
        relations = new LearningWeights(names.size());
        parser = new Parser(names, arcs, relations);
    }

    LearningWeights arcs() {
        return arcs;
    }

    LearningWeights relations() {
        return relations;
    }

    void learn(int epochs) {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < sentences.size(); i++) {
            order.add(i);
        }
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(order, random);
            for (int i : order) {
                learn(sentences.get(i), heads.get(i), labels.get(i), epoch > 0);
            }
        }
    }

    private void learn(Word[] words, int[] head, int[] label, boolean explores) {
        ParseState state = scratch.state;
        state.start(words);
        while (!state.isDone()) {
            int best = parser.best(state, scratch);
            int right = right(state, head);
            int rival = rival(state, head, cost(state, right, head));
            if (rival >= 0
                    && scratch.scores[right] - scratch.scores[rival]
                            <= MARGIN * LearningWeights.SCORE_UNIT) {
                arcs.update(scratch.features, right, rival);
            }
            arcs.tick();
            int action = explores && random.nextFloat() < EXPLORE ? best : right;
            if (action == ParseState.SHIFT) {
                state.shift();
            } else {
                attach(state, action, head, label);
            }
        }
    }

    /// The best-scored of the cheapest actions.
    private int right(ParseState state, int[] head) {
        int right = -1;
        int cheapest = Integer.MAX_VALUE;
        for (int action = 0; action < 3; action++) {
            if (!state.isLegal(action)) {
                continue;
            }
            int cost = cost(state, action, head);
            if (cost < cheapest
                    || (cost == cheapest && scratch.scores[action] > scratch.scores[right])) {
                right = action;
                cheapest = cost;
            }
        }
        return right;
    }

    /// The best-scored legal action that costs more than need be, -1 when there is none.
    private int rival(ParseState state, int[] head, int cheapest) {
        int rival = -1;
        for (int action = 0; action < 3; action++) {
            if (state.isLegal(action)
                    && cost(state, action, head) > cheapest
                    && (rival < 0 || scratch.scores[action] > scratch.scores[rival])) {
                rival = action;
            }
        }
        return rival;
    }

    private void attach(ParseState state, int action, int[] head, int[] label) {
        int governor = state.headOf(action);
        int dependent = state.top();
        if (governor == 0) {
            state.attach(0, parser.root());
            return;
        }
        int relation = parser.label(state, governor, dependent, scratch);
        if (head[dependent] == governor) {
            relations.learn(scratch.features, scratch.scores, label[dependent], LABEL_MARGIN);
        }
        state.attach(governor, relation);
    }

    /// How many right arcs an action makes impossible.
    private static int cost(ParseState state, int action, int[] head) {
        int cost = 0;
        if (action == ParseState.SHIFT) {
            int next = state.next;
            for (int i = 0; i < state.depth; i++) {
                int word = state.stack[i];
                cost += i < state.depth - 1 && word == head[next] ? 1 : 0;
                cost += word != 0 && head[word] == next ? 1 : 0;
            }
            return cost;
        }
        int top = state.top();
        int below = state.depth > 1 ? state.stack[state.depth - 2] : -1;
        if (action == ParseState.LEFT) {
            cost += head[top] == below || head[top] > state.next ? 1 : 0;
        } else {
            cost += head[top] >= state.next ? 1 : 0;
        }
        for (int k = state.next; k <= state.size; k++) {
            cost += head[k] == top ? 1 : 0;
        }
        return cost;
    }
}
