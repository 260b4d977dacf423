package parley.engine.fast;

/// What the name finder looks at: the word, its neighbours, and the two labels before it.
final class NameFeatures {
    private NameFeatures() {}

    /// @param l1 label of the word before, 0 for none
    /// @param l2 label of the word before that
    static void fill(Features f, Word[] words, int at, int l1, int l2) {
        Word w = words[at];
        Word p = Word.at(words, at - 1);
        Word q = Word.at(words, at + 1);
        Word pp = Word.at(words, at - 2);
        Word qq = Word.at(words, at + 2);
        long first = at == 0 ? 1 : 0;
        f.start(5);
        f.add(1);
        f.add(w.form);
        f.add(w.lower);
        f.add(w.suffix2);
        f.add(w.suffix3);
        f.add(w.suffix4);
        f.add(w.prefix3);
        f.add(w.shape);
        f.add(w.shape, first);
        f.add(w.shape, p.shape);
        f.add(w.shape, q.shape);
        f.add(w.shape, p.shape, q.shape);
        f.add(p.lower);
        f.add(q.lower);
        f.add(pp.lower);
        f.add(qq.lower);
        f.add(p.lower, w.shape);
        f.add(q.lower, w.shape);
        f.add(w.coarse);
        f.add(w.middle);
        f.add(w.fine);
        f.add(w.fine, w.shape);
        f.add(p.middle);
        f.add(q.middle);
        f.add(p.fine);
        f.add(q.fine);
        f.add(pp.middle);
        f.add(qq.middle);
        f.add(l1);
        f.add(l1, l2);
        f.add(l1, w.shape);
        f.add(l1, w.lower);
        f.add(l1, w.middle);
        f.add(l1, w.fine);
        f.add(l1, q.shape);
        f.add(l1, w.xpos, q.xpos);
        f.add(w.xpos);
        f.add(w.xpos, p.xpos);
        f.add(w.xpos, q.xpos);
        f.add(w.xpos, w.fine);
        f.add(w.lower, q.lower);
        f.add(p.lower, w.lower);
        f.add(w.lower, q.middle);
        f.add(p.middle, w.middle);
        f.add(w.middle, q.middle);
        f.add(p.fine, w.shape);
        f.add(q.fine, w.shape);
        f.add(p.suffix3, w.shape);
        f.add(q.suffix3, w.shape);
        f.add(p.lower, l1);
        f.add(w.flags, w.suffix3);
        f.add(p.middle, q.middle, w.shape);
        f.add(p.lower, q.lower, w.shape);
        f.add(w.coarse, p.coarse, q.coarse);
        f.add(q.middle, qq.middle, w.shape);
        f.add(w.listed);
        f.add(w.listed, w.shape, first);
        f.add(w.listed, p.listed, q.listed);
        f.add(w.listed, l1);
    }
}
