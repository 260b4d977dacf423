package parley.quote;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Builds the forms of verbs: regular ones by spelling rules, the others from `irregular.tsv`.
final class Inflections {
    /// Verbs of more than one syllable that double their last consonant all the same.
    private static final Set<String> DOUBLING =
            Set.of(
                    "admit", "rebut", "refer", "prefer", "commit", "rebuff", "plan", "beg", "brag",
                    "quip", "pen", "chat", "slam", "blog", "jot", "blab", "permit", "shrug", "nod",
                    "dub", "pan");

    private final Map<String, List<String>> irregular = new HashMap<>();

    Inflections() {
        for (List<String> row : DataFile.rows("irregular.tsv", 2)) {
            irregular.put(row.get(0), List.of(row.get(1).split(" ", -1)));
        }
    }

    /// Every form of these verbs, in lower case, with its dictionary form.
    Map<String, String> forms(Collection<String> lemmas) {
        var forms = new HashMap<String, String>();
        for (String lemma : lemmas) {
            forms.put(lemma, lemma);
            for (String form : irregular.getOrDefault(lemma, regular(lemma))) {
                forms.putIfAbsent(form, lemma);
            }
        }
        return forms;
    }

    private static List<String> regular(String lemma) {
        var forms = new ArrayList<String>();
        String stem =
                DOUBLING.contains(lemma) && !lemma.endsWith("ff")
                        ? lemma + lemma.charAt(lemma.length() - 1)
                        : lemma;
        boolean silentE = lemma.endsWith("e") && !lemma.endsWith("ee");
        boolean consonantY =
                lemma.endsWith("y") && "aeiou".indexOf(lemma.charAt(lemma.length() - 2)) < 0;
        String bare = lemma.substring(0, lemma.length() - 1);
        if (consonantY) {
            forms.add(bare + "ies");
            forms.add(bare + "ied");
        } else {
            forms.add(lemma + (lemma.matches(".*(s|sh|ch|x|z)") ? "es" : "s"));
            forms.add(lemma.endsWith("e") ? lemma + "d" : stem + "ed");
        }
        forms.add((silentE ? bare : stem) + "ing");
        return forms;
    }
}
