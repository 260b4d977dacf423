package parley.text;

/// The regular endings of English: what is taken off, and what is put back, to get a dictionary
/// form. Exceptions stand in `lemmas.tsv`, which is made by running these rules over known words.
final class LemmaRules {
    private LemmaRules() {}

    /// The dictionary form of a lower-case word with this Penn Treebank tag.
    static String lemma(String word, String xpos) {
        if (!word.isEmpty() && Letters.isDigit(word.charAt(0))) {
            return figure(word, xpos);
        }
        return switch (xpos) {
            case "NNS", "NNPS", "VBZ" -> withoutS(word);
            case "VBG" -> word.endsWith("ing") ? stem(word, 3) : word;
            case "VBD", "VBN" -> word.endsWith("ed") ? withoutEd(word) : word;
            case "JJR", "RBR" -> word.endsWith("er") ? compared(word, 2) : word;
            case "JJS", "RBS" -> word.endsWith("est") ? compared(word, 3) : word;
            default -> word;
        };
    }

    /// `1,200` is `1200`, `1960's` is `1960s`.
    private static String figure(String word, String xpos) {
        return switch (xpos) {
            case "CD", "NUM" -> word.replace(",", "");
            case "NNS", "NNPS" -> word.replace("'", "");
            default -> word;
        };
    }

    private static String withoutS(String word) {
        int length = word.length();
        if (length < 3 || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("us")) {
            return word;
        }
        if (word.endsWith("ies") && length > 4) {
            return cut(word, 3) + "y";
        }
        boolean hisses =
                word.endsWith("sses")
                        || word.endsWith("xes")
                        || word.endsWith("ches")
                        || word.endsWith("shes")
                        || word.endsWith("zzes")
                        || (word.endsWith("oes") && length > 4);
        return cut(word, hisses ? 2 : 1);
    }

    private static String withoutEd(String word) {
        if (word.endsWith("ied") && word.length() > 4) {
            return cut(word, 3) + "y";
        }
        return word.endsWith("eed") && word.length() > 4 ? cut(word, 1) : stem(word, 2);
    }

    private static String compared(String word, int ending) {
        String stem = cut(word, ending);
        return stem.endsWith("i") && stem.length() > 2 ? cut(stem, 1) + "y" : stem(word, ending);
    }

    /// The word without its ending, with a doubled consonant made single or a silent `e` put back.
    private static String stem(String word, int ending) {
        String stem = cut(word, ending);
        int length = stem.length();
        if (length < 2) {
            return word;
        }
        char last = stem.charAt(length - 1);
        char before = stem.charAt(length - 2);
        if (last == before && "bdgkmnprt".indexOf(last) >= 0 && length > 3) {
            return cut(stem, 1);
        }
        return takesE(stem, last, before) ? stem + "e" : hasVowel(stem) ? stem : word;
    }

    private static boolean takesE(String stem, char last, char before) {
        int length = stem.length();
        char third = length > 2 ? stem.charAt(length - 3) : ' ';
        return switch (last) {
            case 'c', 'v' -> true;
            case 'u' -> before != 'o';
            case 'z' -> before != 'z' && before != 't';
            case 'g' ->
                    before == 'd'
                            || before == 'r'
                            || (before == 'a' && !isVowel(third) && length > 2)
                            || (before == 'n' && third == 'a' && length > 3);
            case 's' ->
                    before != 's'
                            && before != 'w'
                            && (isVowel(before)
                                    || before == 'n'
                                    || before == 'p'
                                    || before == 'r'
                                    || before == 'l');
            case 'l' -> "bcdfgkpstz".indexOf(before) >= 0;
            case 't' ->
                    (before == 'a' && !isVowel(third))
                            || (before == 'a' && (third == 'i' || third == 'u'))
                            || (before == 'o' && !isVowel(third))
                            || (before == 'u' && !isVowel(third))
                            || isShort(stem, before, third);
            case 'd' ->
                    before == 'u'
                            || (before == 'i' && length > 3 && !isVowel(third))
                            || isShort(stem, before, third);
            case 'r' ->
                    before == 'i'
                            || (before == 'u' && !isVowel(third))
                            || (before == 'a' && !isVowel(third))
                            || isShort(stem, before, third);
            case 'w', 'x', 'y', 'a', 'e', 'i', 'o', 'h' ->
                    last == 'h' && before == 't' && third == 'a';
            default -> isShort(stem, before, third);
        };
    }

    /// One vowel between consonants in a short word: `nam-ed`, `hik-ing`.
    private static boolean isShort(String stem, char before, char third) {
        return isVowel(before)
                && stem.length() <= 4
                && (stem.length() == 2
                        || !isVowel(third)
                        || (third == 'u' && stem.charAt(0) == 'q'));
    }

    private static boolean hasVowel(String stem) {
        for (int i = 0; i < stem.length(); i++) {
            if (isVowel(stem.charAt(i)) || stem.charAt(i) == 'y') {
                return true;
            }
        }
        return false;
    }

    private static boolean isVowel(char letter) {
        return "aeiou".indexOf(letter) >= 0;
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }
}
