package parley.engine.fast;

import java.util.Arrays;

/// A half-built tree of the arc-hybrid transition system (Kuhlmann et al. 2011). Words are numbered
/// from 1, 0 is the root; -1 stands for none.
final class ParseState {
    static final int SHIFT = 0;
    static final int LEFT = 1;
    static final int RIGHT = 2;

    int size;
    Word[] words = new Word[0];
    int[] stack = new int[0];
    int depth;
    int next;
    int[] head = new int[0];
    int[] label = new int[0];

    /// Outermost and second outermost dependents on each side, how many, and a hash of their
    /// labels.
    int[] left1 = new int[0];

    int[] left2 = new int[0];
    int[] right1 = new int[0];
    int[] right2 = new int[0];
    int[] leftCount = new int[0];
    int[] rightCount = new int[0];
    long[] leftLabels = new long[0];
    long[] rightLabels = new long[0];

    void start(Word[] sentence) {
        words = sentence;
        size = sentence.length;
        int needed = size + 2;
        if (stack.length < needed) {
            int room = needed + 30;
            stack = new int[room];
            head = new int[room];
            label = new int[room];
            left1 = new int[room];
            left2 = new int[room];
            right1 = new int[room];
            right2 = new int[room];
            leftCount = new int[room];
            rightCount = new int[room];
            leftLabels = new long[room];
            rightLabels = new long[room];
        }
        for (int[] none : new int[][] {head, label, left1, left2, right1, right2}) {
            Arrays.fill(none, 0, needed, -1);
        }
        Arrays.fill(leftCount, 0, needed, 0);
        Arrays.fill(rightCount, 0, needed, 0);
        Arrays.fill(leftLabels, 0, needed, 0);
        Arrays.fill(rightLabels, 0, needed, 0);
        stack[0] = 0;
        depth = 1;
        next = 1;
    }

    boolean isDone() {
        return next > size && depth <= 1;
    }

    boolean isLegal(int action) {
        return switch (action) {
            case SHIFT -> next <= size;
            case LEFT -> next <= size && stack[depth - 1] != 0;
            default -> depth > 1;
        };
    }

    void shift() {
        stack[depth++] = next++;
    }

    /// The head that an arc action gives the word on top of the stack.
    int headOf(int action) {
        return action == LEFT ? next : stack[depth - 2];
    }

    int top() {
        return stack[depth - 1];
    }

    /// Attaches the word on top of the stack and takes it off.
    void attach(int governor, int relation) {
        int dependent = stack[--depth];
        head[dependent] = governor;
        label[dependent] = relation;
        if (dependent < governor) {
            left2[governor] = left1[governor];
            left1[governor] = dependent;
            leftCount[governor]++;
            leftLabels[governor] = leftLabels[governor] * 131 + relation + 1;
        } else {
            right2[governor] = right1[governor];
            right1[governor] = dependent;
            rightCount[governor]++;
            rightLabels[governor] = rightLabels[governor] * 131 + relation + 1;
        }
    }

    Word word(int index) {
        return index < 0 || index > size ? Word.NONE : index == 0 ? Word.ROOT : words[index - 1];
    }
}
