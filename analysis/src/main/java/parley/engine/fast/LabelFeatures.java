package parley.engine.fast;

/// What the parser looks at when it names the relation of a word to the head it has just got.
final class LabelFeatures {
    private LabelFeatures() {}

    static void fill(Features f, ParseState z, int head, int dependent) {
        f.start(head < dependent ? 3 : 4);
        Word h = z.word(head);
        Word d = z.word(dependent);
        long ht = h.xpos;
        long dt = d.xpos;
        int left = z.left1[dependent];
        int right = z.right1[dependent];
        int sister = head < dependent ? z.right1[head] : z.left1[head];
        int headLeft = z.left1[head];
        Word leftWord = z.word(left);
        Word rightWord = z.word(right);
        Word before = z.word(dependent - 1 < 1 ? -1 : dependent - 1);
        Word after = z.word(dependent + 1);
        Word headBefore = head < 1 ? Word.NONE : z.word(head - 1 < 1 ? -1 : head - 1);
        Word headAfter = head < 1 ? Word.NONE : z.word(head + 1);
        long leftLabel = left < 0 ? -3 : z.label[left];
        long rightLabel = right < 0 ? -3 : z.label[right];
        long sisterLabel = sister < 0 ? -3 : z.label[sister];
        long headLeftLabel = headLeft < 0 ? -3 : z.label[headLeft];
        int far = ArcFeatures.distance(head, dependent);
        f.add(1);
        f.add(h.lower);
        f.add(ht);
        f.add(d.lower);
        f.add(dt);
        f.add(h.lower, d.lower);
        f.add(h.lower, dt);
        f.add(ht, d.lower);
        f.add(ht, dt);
        f.add(h.lower, ht, dt);
        f.add(ht, d.lower, dt);
        f.add(ht, dt, far);
        f.add(h.middle, d.middle);
        f.add(h.fine, dt);
        f.add(ht, d.fine);
        f.add(d.middle);
        f.add(h.middle);
        f.add(d.fine);
        f.add(d.suffix3);
        f.add(d.suffix3, ht);
        f.add(d.shape, ht);
        f.add(ht, dt, leftWord.xpos);
        f.add(ht, dt, rightWord.xpos);
        f.add(leftWord.lower, dt, ht);
        f.add(leftWord.lower, ht);
        f.add(rightWord.lower, dt);
        f.add(leftWord.lower, d.middle);
        f.add(leftWord.lower, h.middle, dt);
        f.add(h.lower, leftWord.lower);
        f.add(leftLabel, rightLabel, dt);
        f.add(z.leftLabels[dependent], dt, ht);
        f.add(z.rightLabels[dependent], dt);
        f.add(z.leftLabels[dependent], ht);
        f.add(ht, dt, sisterLabel);
        f.add(h.lower, sisterLabel, dt);
        f.add(z.leftLabels[head], ht, dt);
        f.add(z.rightLabels[head], ht, dt);
        f.add(h.lower, z.leftLabels[head], dt);
        f.add(h.lower, z.rightLabels[head], dt);
        f.add(headLeftLabel, ht, dt);
        f.add(before.xpos, dt, ht);
        f.add(after.xpos, dt, ht);
        f.add(before.lower, dt);
        f.add(after.lower, dt);
        f.add(headBefore.xpos, ht, dt);
        f.add(headAfter.xpos, ht, dt);
        f.add(far, d.lower);
        f.add(far == 1 ? 1 : 0, ht, dt);
        f.add(h.fine, d.fine);
        f.add(h.middle, leftWord.lower, d.middle);
    }
}
