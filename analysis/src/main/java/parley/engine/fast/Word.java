package parley.engine.fast;

import java.util.Locale;

/// What the models look at in one token's form, worked out once.
final class Word {
    /// Stands before the first and after the last word.
    static final Word NONE = new Word(11);

    /// The root above the tree.
    static final Word ROOT = new Word(23);

    final long form;
    final long lower;
    final long suffix1;
    final long suffix2;
    final long suffix3;
    final long suffix4;
    final long prefix1;
    final long prefix2;
    final long prefix3;
    final long shape;

    /// Bit 1 a digit, 2 a hyphen, 4 a capital.
    final int flags;

    final boolean isCapital;

    final boolean isSmall;

    /// Clusters of 64, 256 and 1024, negative for words without one.
    final int coarse;

    final int middle;
    final int fine;

    /// Kinds of names that the lists know the word from, as bits.
    final int listed;

    /// The tag that the word bears most often, as the tagger knows; negative for rare words.
    int likely = -2;

    /// How the sentence is written: 0 as usual, 1 in capitals, 2 without any capital.
    int setting;

    /// Numbers of the word's tags, set by the tagger.
    int tag = -1;

    int upos = -1;
    int xpos = -1;

    private Word(long id) {
        form = id;
        lower = id;
        suffix1 = id + 1;
        suffix2 = id + 2;
        suffix3 = id + 3;
        suffix4 = id + 4;
        prefix1 = id + 5;
        prefix2 = id + 6;
        prefix3 = id + 7;
        shape = id + 8;
        flags = 0;
        isCapital = false;
        isSmall = false;
        coarse = (int) -id;
        middle = (int) -id;
        fine = (int) -id;
        listed = 0;
        likely = (int) -id;
        tag = (int) -id;
        upos = (int) -id;
        xpos = (int) -id;
    }

    Word(String text, Lexicon lexicon) {
        String small = text.toLowerCase(Locale.ROOT);
        int length = small.length();
        form = Features.hash(text);
        lower = Features.hash(small);
        suffix1 = Features.hash(small, Math.max(0, length - 1), length);
        suffix2 = Features.hash(small, Math.max(0, length - 2), length) + 2;
        suffix3 = Features.hash(small, Math.max(0, length - 3), length) + 3;
        suffix4 = Features.hash(small, Math.max(0, length - 4), length) + 4;
        prefix1 = Features.hash(text, 0, 1);
        prefix2 = Features.hash(small, 0, Math.min(2, length));
        prefix3 = Features.hash(small, 0, Math.min(3, length));
        long outline = 17;
        int seen = 0;
        char last = 0;
        int count = Math.min(text.length(), 60);
        for (int i = 0; i < count; i++) {
            char kind = kind(text.charAt(i));
            seen |= kind == 'd' ? 1 : kind == '-' ? 2 : kind == 'X' ? 4 : 0;
            if (kind != last) {
                outline = outline * 1099511628211L ^ kind;
            }
            last = kind;
        }
        shape = Features.mix(outline);
        flags = seen;
        isCapital = kind(text.charAt(0)) == 'X';
        isSmall = kind(text.charAt(0)) == 'x';
        int cluster = lexicon.cluster(small);
        fine = cluster < 0 ? -1 - flags : cluster;
        middle = cluster < 0 ? -1 - flags : lexicon.middle(cluster);
        coarse = cluster < 0 ? -1 - flags : lexicon.coarse(cluster);
        listed = 0;
    }

    /// What [#setting] is for these words.
    static int setting(Word[] words) {
        int capitals = 0;
        int small = 0;
        for (Word word : words) {
            capitals += word.isCapital ? 1 : 0;
            small += word.isSmall ? 1 : 0;
        }
        return capitals == 0 ? 2 : small * 4 <= capitals ? 1 : 0;
    }

    private static char kind(char mark) {
        if (mark == '’' || mark == '‘' || mark == '`') {
            return '\'';
        }
        return Character.isUpperCase(mark)
                ? 'X'
                : Character.isLetter(mark) ? 'x' : Character.isDigit(mark) ? 'd' : mark;
    }

    static Word at(Word[] words, int index) {
        return index < 0 || index >= words.length ? NONE : words[index];
    }
}
