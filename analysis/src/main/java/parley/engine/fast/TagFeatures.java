package parley.engine.fast;

/// What the tagger looks at: the word, its neighbours and the two tags before it.
final class TagFeatures {
    private TagFeatures() {}

    static void fill(Features f, Word[] words, int at) {
        Word w = words[at];
        Word p = Word.at(words, at - 1);
        Word q = Word.at(words, at + 1);
        Word pp = Word.at(words, at - 2);
        Word qq = Word.at(words, at + 2);
        long t1 = p.tag;
        long t2 = pp.tag;
        f.start(1);
        f.add(1);
        f.add(w.form);
        f.add(w.lower);
        f.add(w.suffix1);
        f.add(w.suffix2);
        f.add(w.suffix3);
        f.add(w.suffix4);
        f.add(w.prefix1);
        f.add(w.prefix2);
        f.add(w.prefix3);
        f.add(w.shape);
        f.add(w.shape, at == 0 ? 1 : 0);
        f.add(w.flags);
        f.add(t1);
        f.add(t2, t1);
        f.add(t1, w.lower);
        f.add(t1, w.suffix3);
        f.add(p.lower);
        f.add(q.lower);
        f.add(pp.lower);
        f.add(qq.lower);
        f.add(q.suffix3);
        f.add(p.suffix3);
        f.add(q.suffix2, w.suffix2);
        f.add(w.coarse);
        f.add(w.middle);
        f.add(w.fine);
        f.add(p.middle);
        f.add(q.middle);
        f.add(w.middle, q.middle);
        f.add(w.middle, t1);
        f.add(p.shape);
        f.add(q.shape);
        f.add(p.lower, w.lower);
        f.add(w.lower, q.lower);
        f.add(t2, t1, w.middle);
        f.add(q.coarse, qq.coarse);
        f.add(w.shape, q.shape);
        f.add(t1, q.middle);
        f.add(w.shape, w.suffix2, at == 0 ? 1 : 0);
        f.add(w.lower, t1, q.coarse);
        long r1 = q.likely;
        long r2 = qq.likely;
        f.add(r1);
        f.add(r1, t1);
        f.add(r1, r2);
        f.add(w.lower, r1);
        f.add(w.likely, t1);
        f.add(w.likely, t1, r1);
        f.add(w.likely, r1, r2);
        f.add(w.suffix3, r1);
        f.add(w.shape, r1, t1);
        f.add(w.shape, w.setting);
        f.add(w.shape, w.likely, w.setting);
        f.add(p.shape, w.shape, q.shape);
    }
}
