package parley.text;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Gives words their dictionary form from their spelling and tags, as the Universal Dependencies
/// treebanks EWT and GUM do: lower case but for proper names, `not` for `n't`, `be` for `'re`.
public final class Lemmatiser {
    private static final Map<String, String> KNOWN = Wordlist.pairs("lemmas.tsv");

    private Lemmatiser() {}

    /// The dictionary form of a word.
    ///
    /// @param form the word as it stands in the text
    /// @param upos its Universal Dependencies part of speech
    /// @param xpos its Penn Treebank tag
    public static String lemma(String form, String upos, String xpos) {
        String lower = form.toLowerCase(Locale.ROOT).replace('’', '\'');
        String known = known(lower, upos, xpos);
        if (upos.equals("PROPN")) {
            return properName(form, lower, known, xpos);
        }
        if (upos.equals("PUNCT") || upos.equals("SYM") || upos.equals("X")) {
            return known != null ? known : form;
        }
        if (known != null) {
            return known;
        }
        return LemmaRules.lemma(lower, xpos);
    }

    static @Nullable String known(String lower, String upos, String xpos) {
        return KNOWN.get(lower + "\t" + group(upos, xpos));
    }

    /// Forms share an entry when their endings mean the same: `VBD` and `VBN`, all comparatives.
    static String group(String upos, String xpos) {
        return switch (xpos) {
            case "VBD", "VBN" -> "VBD";
            case "JJR", "RBR" -> "JJR";
            case "JJS", "RBS" -> "JJS";
            case "NNS", "NNPS" -> "NNS";
            case "VBG", "VBZ", "VBP", "VB" -> xpos;
            default -> upos;
        };
    }

    private static String properName(
            String form, String lower, @Nullable String known, String xpos) {
        if (!xpos.equals("NNPS")) {
            return form;
        }
        String one = known != null ? known : LemmaRules.lemma(lower, xpos);
        int kept = 0;
        while (kept < one.length()
                && kept < lower.length()
                && one.charAt(kept) == lower.charAt(kept)) {
            kept++;
        }
        return form.substring(0, Math.min(kept, form.length())) + one.substring(kept);
    }
}
