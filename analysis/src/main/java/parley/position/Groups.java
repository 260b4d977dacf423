package parley.position;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.model.Actor;
import parley.model.Mention;
import parley.text.Token;
import parley.text.Tree;

/// Tells which group a bare noun takes up: "the alliance" the one named before, "the rebels" those
/// who fight the government that the report is about.
final class Groups {
    private Groups() {}

    /// The group that the noun stands for, null where the report does not tell or the noun has
    /// words of its own.
    ///
    /// @param speaker who says it: "the group" in the words of its official is that group
    static @Nullable Mention of(Parties parties, Tree tree, int noun, @Nullable Mention speaker) {
        String lemma = PhraseNames.lemma(tree.token(noun));
        boolean several = tree.token(noun).xpos().equals("NNS");
        if (isNarrowed(tree, noun) || (several && Nouns.is(lemma, "linked"))) {
            return null;
        }
        if (Nouns.is(lemma, "linked")) {
            return speaker != null && (isState(lemma) ? isState(speaker) : isGroup(speaker))
                    ? new Mention(tree.token(noun).span(), speaker.party(), speaker.actor())
                    : named(parties, tree, noun, lemma);
        }
        if (!Nouns.is(lemma, "insurgent")) {
            return null;
        }
        Mention before = namedBefore(parties, tree, noun);
        return before != null ? before : fighting(parties, tree, noun);
    }

    /// "The Syrian rebels", "a Syrian opposition leader": those who stand against a state, named by
    /// it; null for all others, and where they have a name of their own.
    static @Nullable Mention against(Parties parties, Tree tree, int head) {
        int noun = insurgents(tree, head);
        if (noun < 0 || isNamed(tree, head)) {
            return null;
        }
        String state = "";
        for (int child : tree.children(head)) {
            Token token = tree.token(child);
            if (child >= noun || !(Parties.isCapital(token) || isFor(token))) {
                continue;
            }
            Mention known = parties.mentions().known(token.span());
            if (known == null && isOpener(tree, child) && !isFor(token)) {
                continue;
            }
            if (tree.is(child, "nmod:poss") && known != null && isPeople(known)) {
                state = known.party() + "'s";
                continue;
            }
            boolean isOfPeople =
                    isFor(token)
                            || known == null // "Tigray rebels": a region's, or their own name
                            || (token.upos().equals("ADJ") && isPeople(known));
            if (!isOfPeople) {
                return null;
            }
            state = Character.toUpperCase(token.form().charAt(0)) + token.form().substring(1);
        }
        String group = PhraseNames.lemma(tree.token(noun));
        String several = group.equals("opposition") ? group : group + "s";
        return state.isEmpty()
                ? null
                : new Mention(tree.token(head).span(), state + " " + several, null);
    }

    /// "Pro-Russian separatists".
    private static boolean isFor(Token token) {
        return token.upos().equals("ADJ")
                && token.form().toLowerCase(Locale.ROOT).startsWith("pro-");
    }

    /// "The Colombian rebel group ELN": the name stands behind the noun.
    private static boolean isNamed(Tree tree, int head) {
        return !Nouns.is(PhraseNames.lemma(tree.token(head)), "office")
                && tree.children(head).stream()
                        .anyMatch(child ->
                                child > head
                                        && (tree.is(child, "appos") || tree.is(child, "flat"))
                                        && Parties.isCapital(tree.token(child)));
    }

    private static boolean isPeople(Mention mention) {
        Actor actor = mention.actor();
        return actor != null
                && (actor.kind() == Actor.Kind.POPULATION || actor.kind() == Actor.Kind.STATE);
    }

    /// True for a party that goes by such a noun.
    static boolean isInsurgent(Mention party) {
        String noun = party.party().replaceFirst(" (?:in|of) .*", ""); // "opposition in Kenya"
        String last = noun.substring(noun.lastIndexOf(' ') + 1);
        return Nouns.is(Clauses.singular(last.toLowerCase(Locale.ROOT)), "insurgent");
    }

    /// The rebels or opposition that the phrase is or belongs to, -1 for none.
    private static int insurgents(Tree tree, int head) {
        if (Nouns.is(PhraseNames.lemma(tree.token(head)), "insurgent")) {
            return head;
        }
        for (int child : tree.children(head)) {
            if (child < head
                    && (tree.is(child, "compound") || tree.is(child, "amod"))
                    && Nouns.is(PhraseNames.lemma(tree.token(child)), "insurgent")) {
                return child;
            }
        }
        return -1;
    }

    /// True for a noun with words of its own that say which one it is.
    static boolean isNarrowed(Tree tree, int noun) {
        for (int child : tree.children(noun)) {
            switch (tree.token(child).plainRelation()) {
                case "det", "case", "punct", "conj", "cc" -> {}
                default -> {
                    return true;
                }
            }
        }
        return false;
    }

    /// The last organisation or state before it that such a noun can mean.
    private static @Nullable Mention named(Parties parties, Tree tree, int noun, String lemma) {
        Mention linked = parties.linked(tree, noun);
        if (linked != null && linked.actor() != null && linked.actor().known()) {
            return new Mention(tree.token(noun).span(), linked.party(), linked.actor());
        }
        boolean state = isState(lemma);
        Mention last = null;
        for (Mention mention : parties.mentions().all()) {
            if (mention.words().start() >= tree.token(noun).span().start()) {
                break;
            }
            Actor actor = mention.actor();
            if (actor != null
                    && (state
                            ? actor.known() && actor.kind() == Actor.Kind.STATE
                            : isGroup(mention) && !parties.isExpert(mention))
                    && (!lemma.equals("alliance") || isAlliance(actor))) {
                last = mention;
            }
        }
        return last == null || (state && !lemma.equals("regime"))
                ? null
                : new Mention(tree.token(noun).span(), last.party(), last.actor());
    }

    private static boolean isState(String lemma) {
        return lemma.equals("regime") || lemma.equals("kingdom");
    }

    /// A state, or whoever speaks for one.
    private static boolean isState(Mention mention) {
        Actor actor = mention.actor();
        return actor != null
                && ((actor.known() && actor.kind() != Actor.Kind.ORGANISATION)
                        || (actor.kind() == Actor.Kind.PERSON
                                && !mention.party().equals(mention.name())));
    }

    /// A known body that speaks for itself, unlike an army, which speaks for its state.
    private static boolean isGroup(Mention mention) {
        Actor actor = mention.actor();
        return actor != null
                && actor.known()
                && (actor.kind() == Actor.Kind.ORGANISATION
                        || actor.kind() == Actor.Kind.ARMED_GROUP)
                && mention.party().equals(actor.name());
    }

    private static boolean isAlliance(Actor actor) {
        String name = actor.name().toLowerCase(Locale.ROOT);
        return name.equals("nato") || name.contains("treaty organi") || name.contains("alliance");
    }

    /// "The rebels" of a report that began with "Tigray rebels", null where it names none or
    /// several.
    private static @Nullable Mention namedBefore(Parties parties, Tree tree, int noun) {
        Mention only = null;
        String lemma = PhraseNames.lemma(tree.token(noun));
        int at = parties.placeOf(tree);
        for (int i = 0; i <= at; i++) {
            Tree other = parties.trees().get(i);
            for (int j = 0; j < (i == at ? noun : other.size()); j++) {
                boolean named =
                        PhraseNames.lemma(other.token(j)).equals(lemma)
                                && other.token(j).upos().equals("NOUN")
                                && hasName(other, j);
                Mention group = named ? parties.of(other, j, null, 2) : null;
                if (group != null && only != null && !group.party().equals(only.party())) {
                    return null;
                }
                only = group != null ? group : only;
            }
        }
        return only == null
                ? null
                : new Mention(tree.token(noun).span(), only.party(), only.actor());
    }

    private static boolean hasName(Tree tree, int noun) {
        return tree.children(noun).stream()
                .anyMatch(child ->
                        (tree.is(child, "amod")
                                        || tree.is(child, "compound")
                                        || tree.is(child, "nmod"))
                                && Parties.isCapital(tree.token(child))
                                && !isOpener(tree, child));
    }

    /// "Armed rebels" at the start of a sentence: a capital that makes no name.
    private static boolean isOpener(Tree tree, int word) {
        return word == 0 && tree.token(word).upos().equals("ADJ");
    }

    /// "The rebels" of a report about Syria's government are the Syrian rebels.
    private static @Nullable Mention fighting(Parties parties, Tree tree, int noun) {
        Mention government = government(parties);
        if (government == null) {
            return null;
        }
        for (Tree other : parties.trees()) {
            for (int i = 0; i < other.size(); i++) {
                Token token = other.token(i);
                if (token.upos().equals("ADJ") && Parties.isCapital(token)) {
                    Mention known = parties.mentions().known(token.span());
                    if (known != null && known.party().equals(government.party())) {
                        String group = tree.token(noun).form().toLowerCase(Locale.ROOT);
                        return new Mention(
                                tree.token(noun).span(), token.form() + " " + group, null);
                    }
                }
            }
        }
        return null;
    }

    /// The one government that the report speaks of without its name, null for none or several.
    private static @Nullable Mention government(Parties parties) {
        Mention only = null;
        for (Mention mention : parties.mentions().all()) {
            for (Tree tree : parties.trees()) {
                int head = Voices.head(tree, mention.words());
                boolean bare =
                        head >= 0
                                && PhraseNames.lemma(tree.token(head)).equals("government")
                                && !mention.party().equals(mention.name())
                                && mention.actor() != null;
                if (bare && only != null && !only.party().equals(mention.party())) {
                    return null;
                }
                only = bare ? mention : only;
            }
        }
        return only;
    }
}
