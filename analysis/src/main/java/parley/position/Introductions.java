package parley.position;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.model.Actor;
import parley.model.Mention;
import parley.text.Tree;

/// What a report says of its people where it introduces them: "rebel spokesman X" speaks for the
/// rebels wherever X stands, "analyst Y" for nobody.
final class Introductions {
    private final Map<String, Mention> parties = new HashMap<>();
    private final Set<String> alone = new HashSet<>();
    private final Set<String> experts = new HashSet<>();

    /// Reads how a report introduces its people.
    void read(List<Tree> trees, Parties parties) {
        for (Mention mention : parties.mentions().all()) {
            Actor actor = mention.actor();
            if (actor == null || actor.kind() != Actor.Kind.PERSON) {
                continue;
            }
            if (actor.office() != null && isCandidate(actor.office())) {
                alone.add(last(actor.name()));
            } else if (!actor.party().equals(actor.name())) {
                this.parties.putIfAbsent(last(actor.name()), mention);
            }
        }
        for (Tree tree : trees) {
            for (int i = 0; i < tree.size(); i++) {
                if (tree.token(i).upos().equals("PROPN")
                        && !tree.is(i, "compound")
                        && (!tree.is(i, "flat")
                                || tree.token(tree.head(i)).upos().equals("VERB"))) {
                    note(tree, i, parties);
                }
            }
        }
    }

    private void note(Tree tree, int name, Parties parties) {
        for (int child : tree.children(name)) {
            if (tree.is(child, "appos")
                    || tree.is(child, "compound")
                    || tree.is(child, "amod")
                    || tree.is(child, "nmod:desc")) {
                noteTitle(tree, name, child, parties);
            }
        }
        int owner = tree.child(name, "nmod:poss");
        Mention sender = owner < 0 ? null : parties.mentions().known(tree.token(owner).span());
        if (sender != null && isBody(sender)) {
            this.parties.putIfAbsent(last(PhraseNames.own(tree, name).name()), sender);
        }
        if (tree.is(name, "appos") || tree.is(name, "flat")) {
            noteTitle(tree, name, tree.head(name), parties);
        }
    }

    /// "The EU's Miroslav Lajcak": a state or a body, and no person.
    private static boolean isBody(Mention mention) {
        Actor actor = mention.actor();
        return actor != null
                && switch (actor.kind()) {
                    case STATE, ORGANISATION, ARMED_GROUP -> true;
                    default -> false;
                };
    }

    private void noteTitle(Tree tree, int name, int title, Parties parties) {
        String lemma = PhraseNames.lemma(tree.token(title));
        if (isCandidate(tree, title) || isFormer(tree, name, title)) {
            alone.add(last(PhraseNames.own(tree, name).name()));
            return;
        }
        String last = last(PhraseNames.own(tree, name).name());
        if (Nouns.is(lemma, "expert")) {
            if (!holdsOffice(tree, name, parties)) {
                experts.add(last);
            }
        } else if (Nouns.is(lemma, "office") && !this.parties.containsKey(last)) {
            Mention party = parties.owner(tree, title);
            party = party == null && tree.head(title) == name ? parties.owner(tree, name) : party;
            if (party == null && Owners.isOfMinistry(tree, title)) {
                party = parties.side(tree, name, 1); // "government spokesman X"
            }
            if (party != null && !last(party.party()).equals(last)) {
                if (isScholarly(party.party())) {
                    experts.add(last);
                } else {
                    this.parties.put(last, party);
                }
            }
        }
    }

    private static boolean isCandidate(String office) {
        return Nouns.is(last(office).toLowerCase(Locale.ROOT), "candidate");
    }

    /// "Former secretary and presidential front-runner X": by any of several titles.
    private static boolean isCandidate(Tree tree, int title) {
        return Nouns.is(PhraseNames.lemma(tree.token(title)), "candidate")
                || Nouns.is(hyphened(tree, title), "candidate")
                || tree.children(title, "conj").stream()
                        .anyMatch(other -> isCandidate(tree, other));
    }

    /// "Former Oravian leader X", whichever of both words the parser hung "former" on.
    private static boolean isFormer(Tree tree, int name, int title) {
        return Nouns.is(PhraseNames.lemma(tree.token(title)), "office")
                && (Former.is(tree, title) || Former.is(tree, name));
    }

    /// The noun with what stands before its hyphen: "front-runner" is three words to the parser.
    private static String hyphened(Tree tree, int noun) {
        return noun > 1 && tree.token(noun - 1).form().equals("-")
                ? tree.token(noun - 2).lemma() + "-" + tree.token(noun).lemma()
                : tree.token(noun).lemma();
    }

    /// "Sen. X, a critic of Y": whoever has an office is no bystander.
    private static boolean holdsOffice(Tree tree, int name, Parties parties) {
        Mention mention = parties.mentions().at(tree.token(name).span());
        Actor actor = mention == null ? null : mention.actor();
        String office = actor == null ? null : actor.office();
        return office != null
                && Rows.words(office.toLowerCase(Locale.ROOT)).stream()
                        .noneMatch(word -> Nouns.is(word, "expert") || Nouns.is(word, "scholarly"));
    }

    /// The same mention with the party for which its person speaks, where the report tells it.
    Mention settled(Mention mention) {
        Actor actor = mention.actor();
        if (alone.contains(last(mention.name()))
                && (actor == null || actor.kind() == Actor.Kind.PERSON)) {
            return new Mention(mention.words(), mention.name(), null);
        }
        boolean unknown =
                actor == null
                        || (actor.kind() == Actor.Kind.PERSON
                                && actor.party().equals(actor.name()));
        @Nullable Mention party = unknown ? parties.get(last(mention.name())) : null;
        return party == null ? mention : new Mention(mention.words(), party.party(), party.actor());
    }

    /// True for a person whom the report calls an analyst or the like.
    boolean isAnalyst(Mention mention) {
        return experts.contains(last(mention.name()));
    }

    /// True for somebody whose advice is nobody's line: an analyst, a reporter, a resident.
    boolean isExpert(Mention mention) {
        return experts.contains(last(mention.name())) || isScholarly(mention.party());
    }

    private static boolean isScholarly(String party) {
        for (String word : Rows.words(party.toLowerCase(Locale.ROOT))) {
            if (Nouns.is(word, "scholarly") || Nouns.is(word, "expert")) {
                return true;
            }
        }
        return false;
    }

    private static String last(String name) {
        List<String> words = Rows.words(name);
        String last = words.isEmpty() ? "-" : words.getLast();
        return last.replaceFirst("^(?i:al|el|ul)[-–]", "");
    }
}
