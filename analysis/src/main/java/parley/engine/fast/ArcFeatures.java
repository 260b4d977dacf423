package parley.engine.fast;

/// What the parser looks at before it shifts or attaches: the top of the stack, the next words, and
/// the dependents that they have so far (after Zhang and Nivre 2011).
final class ArcFeatures {
    private ArcFeatures() {}

    static int distance(int a, int b) {
        int d = Math.abs(a - b);
        return d < 5 ? d : d < 8 ? 5 : d < 12 ? 6 : d < 20 ? 7 : 8;
    }

    static void fill(Features f, ParseState z) {
        f.start(2);
        int i0 = z.depth > 0 ? z.stack[z.depth - 1] : -1;
        int i1 = z.depth > 1 ? z.stack[z.depth - 2] : -1;
        int i2 = z.depth > 2 ? z.stack[z.depth - 3] : -1;
        int b = z.next <= z.size ? z.next : -1;
        Word s0 = z.word(i0);
        Word s1 = z.word(i1);
        Word s2 = z.word(i2);
        Word b0 = z.word(b);
        Word b1 = b < 0 ? Word.NONE : z.word(b + 1);
        Word b2 = b < 0 ? Word.NONE : z.word(b + 2);
        Word b3 = b < 0 ? Word.NONE : z.word(b + 3);
        words(f, s0, s1, s2, b0, b1, b2, b3);
        dependents(f, z, i0, i1, b, s0, s1, b0);
        counts(f, z, i0, i1, b);
    }

    private static void words(
            Features f, Word s0, Word s1, Word s2, Word b0, Word b1, Word b2, Word b3) {
        long s0t = s0.xpos;
        long s1t = s1.xpos;
        long s2t = s2.xpos;
        long b0t = b0.xpos;
        long b1t = b1.xpos;
        long b2t = b2.xpos;
        f.add(1);
        f.add(s0.lower);
        f.add(s0t);
        f.add(s0.lower, s0t);
        f.add(s0.middle);
        f.add(s1.lower);
        f.add(s1t);
        f.add(s1.lower, s1t);
        f.add(s1.middle);
        f.add(b0.lower);
        f.add(b0t);
        f.add(b0.lower, b0t);
        f.add(b0.middle);
        f.add(b1.lower);
        f.add(b1t);
        f.add(b1.lower, b1t);
        f.add(b2t);
        f.add(b2.lower);
        f.add(s2t);
        f.add(s0.lower, b0.lower);
        f.add(s0.lower, s0t, b0t);
        f.add(s0t, b0.lower, b0t);
        f.add(s0t, b0t);
        f.add(s0.lower, b0t);
        f.add(s0t, b0.lower);
        f.add(s0.middle, b0.middle);
        f.add(s0.coarse, b0t);
        f.add(s0t, b0.coarse);
        f.add(s0.fine, b0.fine);
        f.add(s1.lower, s0.lower);
        f.add(s1.lower, s1t, s0t);
        f.add(s1t, s0.lower, s0t);
        f.add(s1t, s0t);
        f.add(s1.middle, s0.middle);
        f.add(s1.fine, s0.fine);
        f.add(s1.coarse, s0t);
        f.add(s1t, s0.coarse);
        f.add(b0t, b1t);
        f.add(b0.lower, b1t);
        f.add(b0t, b1.lower);
        f.add(s0.lower, b1.lower);
        f.add(s0t, b0t, b1t);
        f.add(s1t, s0t, b0t);
        f.add(s2t, s1t, s0t);
        f.add(b0t, b1t, b2t);
        f.add(s0.upos * 64L + b0.upos, b1t, b2t);
        f.add(s1.lower, s0t, b0t);
        f.add(s1t, s0.lower, b0t);
        f.add(s1t, s0t, b0.lower);
        f.add(s1t * 99 + s0t, b0t, b1t);
        f.add(s1.coarse * 99L + s0.coarse, b0.coarse);
        f.add(s1.fine, b0t, s0t);
        f.add(s0.fine, b0t, b1t);
        f.add(s1.upos * 64L + s0.upos, b0.upos * 64L + b1.upos, b2.upos * 64L + b3.upos);
        f.add(s0.suffix3, b0t);
        f.add(s0t, b0.suffix3);
        f.add(b0t, b0.shape);
        f.add(s0t * 99 + b0t, s0.shape, b0.shape);
    }

    private static void dependents(
            Features f, ParseState z, int i0, int i1, int b, Word s0, Word s1, Word b0) {
        long s0t = s0.xpos;
        long s1t = s1.xpos;
        long b0t = b0.xpos;
        int s0Left = i0 < 0 ? -1 : z.left1[i0];
        int s0Right = i0 < 0 ? -1 : z.right1[i0];
        int s1Left = i1 < 0 ? -1 : z.left1[i1];
        int s1Right = i1 < 0 ? -1 : z.right1[i1];
        int b0Left = b < 0 ? -1 : z.left1[b];
        long s0lt = z.word(s0Left).xpos;
        long s0rt = z.word(s0Right).xpos;
        long s1lt = z.word(s1Left).xpos;
        long s1rt = z.word(s1Right).xpos;
        long b0lt = z.word(b0Left).xpos;
        long s0ll = s0Left < 0 ? -3 : z.label[s0Left];
        long s0rl = s0Right < 0 ? -3 : z.label[s0Right];
        long s1ll = s1Left < 0 ? -3 : z.label[s1Left];
        long s1rl = s1Right < 0 ? -3 : z.label[s1Right];
        long b0ll = b0Left < 0 ? -3 : z.label[b0Left];
        f.add(s0t, s0lt, b0t);
        f.add(s0t, s0rt, b0t);
        f.add(s0t, b0t, b0lt);
        f.add(s1t, s1rt, s0t);
        f.add(s1t, s1lt, s0t);
        f.add(s0t, s0lt, s1t);
        f.add(s0t, s0rt, s1t);
        f.add(s0lt, s0ll);
        f.add(s0rt, s0rl);
        f.add(s1rt, s1rl);
        f.add(s1lt, s1ll);
        f.add(b0lt, b0ll);
        f.add(z.word(s0Right).lower);
        f.add(z.word(s0Left).lower);
        f.add(z.word(s1Right).lower);
        f.add(z.word(b0Left).lower);
        f.add(s0t, s0ll, b0t);
        f.add(s0t, s0rl, b0t);
        f.add(s1t, s1rl, s0t);
        f.add(s0t, b0t, b0ll);
        f.add(s0ll, s0rl, s0t);
        f.add(z.word(s0Left).lower, s0t, b0t);
        f.add(z.word(b0Left).lower, b0t, s0t);
    }

    private static void counts(Features f, ParseState z, int i0, int i1, int b) {
        Word s0 = z.word(i0);
        Word s1 = z.word(i1);
        Word b0 = z.word(b);
        long s0t = s0.xpos;
        long s1t = s1.xpos;
        long b0t = b0.xpos;
        long near = b < 0 || i0 < 0 ? -1 : distance(i0, b);
        long deep = i1 < 0 ? -1 : distance(i1, i0);
        if (i0 >= 0) {
            f.add(s0t, z.leftCount[i0]);
            f.add(s0t, z.rightCount[i0]);
            f.add(s0.lower, z.rightCount[i0]);
            f.add(s0t, z.leftLabels[i0], b0t);
            f.add(s0t, z.rightLabels[i0], b0t);
            f.add(s0.lower, z.leftLabels[i0]);
            f.add(s0.lower, z.rightLabels[i0]);
        } else {
            f.skip(7);
        }
        if (i1 >= 0) {
            f.add(s1t, z.rightCount[i1]);
            f.add(s1t, z.rightLabels[i1], s0t);
            f.add(s1.lower, z.rightLabels[i1], s0t);
            f.add(s1t, z.leftLabels[i1], s0t);
            f.add(s1.lower, s0t, deep);
        } else {
            f.skip(5);
        }
        if (b > 0) {
            f.add(b0t, z.leftCount[b]);
            f.add(b0t, z.leftLabels[b], s0t);
            f.add(b0.lower, z.leftLabels[b]);
        } else {
            f.skip(3);
        }
        f.add(near, s0t, b0t);
        f.add(deep, s1t, s0t);
        f.add(near);
        f.add(deep);
        f.add(near, s0.lower);
        f.add(near, b0.lower);
    }
}
