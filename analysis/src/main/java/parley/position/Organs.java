package parley.position;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.model.Mention;
import parley.text.Tree;

/// Tells whose army or government a bare "the army" is: that of the one state whose army the report
/// names.
final class Organs {
    private final Owners owners;
    private final List<Tree> trees;
    private @Nullable Map<String, Mention> byNoun;

    Organs(Owners owners, List<Tree> trees) {
        this.owners = owners;
        this.trees = trees;
    }

    /// The state whose organ the report names by this noun, null for none or for several.
    @Nullable Mention of(String lemma) {
        Map<String, Mention> known = byNoun;
        if (known == null) {
            known = new HashMap<>();
            byNoun = known; // an owner that is looked for below may ask again
            read(known);
        }
        return known.get(lemma);
    }

    private void read(Map<String, Mention> known) {
        Set<String> several = new HashSet<>();
        for (Tree tree : trees) {
            for (int i = 0; i < tree.size(); i++) {
                String lemma = PhraseNames.lemma(tree.token(i));
                if (!is(lemma) || tree.children(i).isEmpty()) {
                    continue;
                }
                Mention owner = owners.of(tree, i, null, 2);
                if (owner == null || owner.actor() == null || !owner.actor().known()) {
                    continue;
                }
                Mention other = known.putIfAbsent(lemma, owner);
                if (other != null && !other.party().equals(owner.party())) {
                    several.add(lemma);
                }
            }
        }
        known.keySet().removeAll(several);
    }

    static boolean is(String lemma) {
        return lemma.equals("junta") || (Nouns.is(lemma, "organ") && !Nouns.is(lemma, "vague"));
    }
}
