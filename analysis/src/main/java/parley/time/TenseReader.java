package parley.time;

/// Tells from the words around an expression whether its clause looks back or ahead: the nearest
/// telling word before it, else the nearest behind it.
final class TenseReader {
    private static final int BEFORE = 25;
    private static final int BEHIND = 12;

    private final TimeWords words;
    private final TimeLexicon lexicon;

    TenseReader(TimeWords words, TimeLexicon lexicon) {
        this.words = words;
        this.lexicon = lexicon;
    }

    Tense of(Found found) {
        String before = words.at(found.first() - 1);
        if (before.equals("the") || before.equals("on")) {
            before = words.at(found.first() - 2);
        }
        if (before.equals("by") && opensSentence(found) && behind(found) == Tense.PAST) {
            // "By Monday the town was empty."
            return Tense.PAST;
        }
        boolean of = before.equals("of") && words.is(found.first() - 2, "ahead");
        if (of || (lexicon.hasTense("ahead", before) && !before.equals("from"))) {
            return Tense.FUTURE;
        }
        for (int i = found.first() - 1; i >= Math.max(0, found.first() - BEFORE); i--) {
            if (isEnd(i)) {
                break;
            }
            Tense tense = word(i);
            if (tense != Tense.UNKNOWN) {
                return tense;
            }
        }
        return behind(found);
    }

    private boolean opensSentence(Found found) {
        return found.first() < 2 || isEnd(found.first() - 2);
    }

    private Tense behind(Found found) {
        for (int i = found.last() + 1; i < Math.min(words.count(), found.last() + BEHIND); i++) {
            if (isEnd(i)) {
                break;
            }
            Tense tense = word(i);
            if (tense != Tense.UNKNOWN) {
                return tense;
            }
        }
        return Tense.UNKNOWN;
    }

    private boolean isEnd(int index) {
        return switch (words.at(index)) {
            case ".", "!", "?", ";" -> true;
            default -> false;
        };
    }

    private Tense word(int index) {
        String word = words.at(index);
        if (words.is(index - 1, "to")
                && lexicon.hasTense("infinitive", word)
                && !words.isCapital(index)) {
            return Tense.FUTURE;
        }
        if (lexicon.hasTense("future", word)) {
            return isUsedAsPast(index) ? Tense.UNKNOWN : Tense.FUTURE;
        }
        if (words.is(index - 1, "be") || words.is(index - 1, "being")) {
            return Tense.UNKNOWN;
        }
        if (lexicon.hasTense("past", word)) {
            return Tense.PAST;
        }
        boolean regular = word.length() > 4 && word.endsWith("ed") && !words.isCapital(index);
        return regular && !word.endsWith("eed") ? Tense.PAST : Tense.UNKNOWN;
    }

    /// "could have", "should have" look back.
    private boolean isUsedAsPast(int index) {
        return words.is(index + 1, "have") && !words.is(index, "will");
    }
}
