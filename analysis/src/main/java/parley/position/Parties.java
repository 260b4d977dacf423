package parley.position;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.model.Actor;
import parley.model.Mention;
import parley.model.Span;
import parley.text.Token;
import parley.text.Tree;

/// Tells whose line a phrase stands for: a state by its capital, a government by its minister, a
/// group by its commander, "its spokesman" by whom the sentence is about. Works on the phrase's own
/// words, so that parties that no knowledge base holds are found as well.
final class Parties {
    static final int DEEPEST = 5;

    private final Mentions mentions;
    private final List<Tree> trees;
    private final IdentityHashMap<Tree, Integer> places = new IdentityHashMap<>();
    private final Introductions introductions = new Introductions();
    private final Pronouns pronouns;
    private final Owners owners = new Owners(this);
    private final Organs organs;

    Parties(List<Mention> actors, List<Tree> trees, Pronouns.Links links) {
        this.mentions = new Mentions(actors, trees);
        this.trees = trees;
        for (int i = 0; i < trees.size(); i++) {
            places.put(trees.get(i), i);
        }
        this.pronouns = new Pronouns(links, this);
        this.organs = new Organs(owners, trees);
        introductions.read(trees, this);
    }

    /// Whom the phrase at `head` stands for, null when it names no party.
    ///
    /// @param head the phrase's head, [Draft#SPEAKER] for whoever says it
    /// @param speaker who says it, for "we" and for an "it" that takes the speaker up again
    @Nullable Mention of(Tree tree, int head, @Nullable Mention speaker) {
        return of(tree, head, speaker, 0);
    }

    @Nullable Mention of(Tree tree, int head, @Nullable Mention speaker, int depth) {
        if (head == Draft.SPEAKER) {
            return speaker;
        }
        if (head < 0 || depth > DEEPEST) {
            return null;
        }
        Token token = tree.token(head);
        if (Voices.isFirstPerson(token)) {
            return speaker;
        }
        if (token.upos().equals("PRON") || token.xpos().equals("PRP$")) {
            return pronouns.of(tree, head, speaker, depth);
        }
        if (Pairs.isPair(tree, head) || (token.xpos().equals("NNS") && isAnySide(tree, head))) {
            return null;
        }
        Mention members = Members.of(tree, head, mentions);
        if (members != null) {
            return members;
        }
        String lemma = PhraseNames.lemma(token);
        boolean office = Nouns.is(lemma, "office");
        boolean body = Nouns.is(lemma, "body");
        for (int child : tree.children(head, "amod")) {
            if (Owners.isHyphenated(tree, child) && (office || body)) {
                return tree.token(child).form().equals("based")
                        ? null
                        : PhraseNames.own(tree, head);
            }
        }
        if (token.xpos().endsWith("PS") && Members.isSome(tree, head)) {
            return null;
        }
        Mention insurgents = Groups.against(this, tree, head);
        Mention against = insurgents == null ? RivalRulers.of(this, tree, head) : insurgents;
        if (against != null) {
            return against;
        }
        Mention named = mentions.named(tree, head);
        if (named != null && !(office && !isCapital(token))) {
            Mention chamber = chamber(tree, head, named);
            return chamber != null ? chamber : introductions.settled(asItself(named));
        }
        Mention apposed = body ? apposed(tree, head) : null;
        if (apposed != null) {
            return apposed;
        }
        Mention titled =
                body && isCapital(token) && !Nouns.is(lemma, "state")
                        ? mentions.titled(token.span())
                        : null;
        if (titled != null) {
            return titled;
        }
        if (isCapital(token) && Nouns.is(lemma, "time") && tree.children(head, "flat").isEmpty()) {
            return null; // "in May", "on Thursday"
        }
        if (isCapital(token) && !office && (!body || isProperName(tree, head))) {
            return proper(tree, head);
        }
        int kin = Nouns.is(lemma, "kin") ? tree.child(head, "nmod:poss") : -1;
        if (kin >= 0) {
            return token.xpos().equals("NNS") && !tree.token(kin).xpos().equals("PRP$")
                    ? PhraseNames.possessed(tree, head)
                    : null;
        }
        if (office && Former.is(tree, head)) {
            Mention who = apposed(tree, head);
            return who == null ? PhraseNames.whole(tree, head) : introductions.settled(who);
        }
        if (Nouns.is(lemma, "document") && depth < 2) {
            return behind(tree, head, speaker, depth);
        }
        if (!office && !body && !Nouns.is(lemma, "side")) {
            return null;
        }
        if (!office && Nouns.is(lemma, "band") && PhraseNames.has(tree, head, "of")) {
            return PhraseNames.with(tree, head, "of");
        }
        if (Nouns.is(lemma, "insurgent") && PhraseNames.hasPlace(tree, head)) {
            return PhraseNames.with(tree, head, "in");
        }
        if (Nouns.is(lemma, "insurgent") && tree.child(head, "nmod:poss") >= 0) {
            Mention group = owners.attribute(tree, head, depth);
            return group != null ? as(tree, head, group) : PhraseNames.own(tree, head);
        }
        Mention owner = owners.of(tree, head, speaker, depth);
        if (owner == null && (body || Nouns.is(lemma, "linked")) && depth < 2) {
            owner = Groups.of(this, tree, head, speaker);
        }
        if (owner == null && Organs.is(lemma) && !Groups.isNarrowed(tree, head)) {
            owner = organs.of(lemma);
        }
        if (owner != null) {
            return Nouns.is(lemma, "chamber")
                    ? PhraseNames.chamber(tree, head, owner)
                    : as(tree, head, owner);
        }
        boolean ministry = Owners.isOfMinistry(tree, head);
        boolean kingdom = isCapital(token) && lemma.equals("kingdom"); // as its own papers write it
        if (ministry
                || kingdom
                || (office && !Nouns.is(lemma, "foreign"))
                || (Nouns.is(lemma, "state") && !token.xpos().equals("NNS"))) {
            Mention side = side(tree, head, depth);
            return side != null && isGroup(side) && Nouns.is(lemma, "ruler")
                    ? PhraseNames.own(tree, head)
                    : side;
        }
        boolean vague = Nouns.is(lemma, "vague") && !token.upos().equals("PROPN");
        return (body && !vague) || office ? PhraseNames.own(tree, head) : null;
    }

    /// "The Mexican Senate": a chamber of another state than the one whose chamber goes by the bare
    /// name.
    private @Nullable Mention chamber(Tree tree, int head, Mention named) {
        String lemma = PhraseNames.lemma(tree.token(head));
        if (Nouns.is(lemma, "band") || Nouns.is(lemma, "linked")) {
            return PhraseNames.owned(tree, head, named);
        }
        if (!Nouns.is(lemma, "chamber")) {
            return null;
        }
        for (int child : tree.children(head)) {
            Mention owner = mentions.known(tree.token(child).span());
            if (owner != null
                    && !owner.words().overlaps(named.words())
                    && !named.party().startsWith(owner.party())) {
                return PhraseNames.chamber(tree, head, owner);
            }
        }
        return null;
    }

    /// A member of a chamber speaks for nobody else, and goes by the name that the report gives.
    private Mention asItself(Mention mention) {
        Actor actor = mention.actor();
        if (actor == null
                || actor.kind() != Actor.Kind.PERSON
                || !(mention.party().equals(mention.name())
                        || Nouns.is(lastWord(mention.party()), "chamber"))) {
            return mention;
        }
        String name = mentions.fullName(mention);
        var person =
                new Actor(
                        actor.id(),
                        name,
                        actor.kind(),
                        actor.country(),
                        name,
                        actor.office(),
                        actor.code(),
                        actor.known());
        return new Mention(mention.words(), name, person);
    }

    /// "All parties", "relevant sides": whoever is concerned, and nobody in particular.
    private static boolean isAnySide(Tree tree, int head) {
        String lemma = PhraseNames.lemma(tree.token(head));
        return (lemma.equals("party") || lemma.equals("side"))
                && tree.child(head, "nmod:poss") < 0
                && tree.children(head).stream().noneMatch(child -> isCapital(tree.token(child)));
    }

    /// "The Basque group ETA": the name behind the noun.
    private @Nullable Mention apposed(Tree tree, int head) {
        for (int child : tree.children(head)) {
            if (child == head + 1
                    && (tree.is(child, "appos") || tree.is(child, "flat"))
                    && isCapital(tree.token(child))) {
                Mention named = mentions.named(tree, child);
                return named != null ? named : PhraseNames.own(tree, child);
            }
        }
        return null;
    }

    /// "Peshkar Brigades": a name of its own, other than "Turkish army".
    private boolean isProperName(Tree tree, int head) {
        for (int child : tree.children(head, "compound")) {
            if (tree.token(child).upos().equals("PROPN")
                    && isCapital(tree.token(child))
                    && isCapital(tree.token(head))) {
                return mentions.known(tree.token(child).span()) == null
                        && !Nouns.is(PhraseNames.lemma(tree.token(head)), "state");
            }
        }
        return false;
    }

    /// Whose plan, text or statement a document is: "a leaflet signed by the guard".
    private @Nullable Mention behind(Tree tree, int head, @Nullable Mention speaker, int depth) {
        Mention owner = owners.of(tree, head, speaker, depth);
        if (owner != null) {
            return owner;
        }
        for (int child : tree.children(head)) {
            int by = -1;
            if (tree.is(child, "acl")) {
                by = tree.child(child, "obl:agent", "obl");
            } else if (tree.is(child, "nmod") && Slots.preposition(tree, child).equals("by")) {
                by = child;
            }
            Mention agent = by < 0 ? null : of(tree, by, null, depth + 1);
            if (agent != null) {
                return agent;
            }
        }
        return null;
    }

    /// The person or group of a proper name that nothing is known about.
    private Mention proper(Tree tree, int head) {
        Mention own = PhraseNames.own(tree, head);
        Mention elsewhere = mentions.spelled(own.name());
        if (elsewhere != null) {
            return introductions.settled(
                    new Mention(own.words(), elsewhere.name(), elsewhere.actor()));
        }
        Mention mention = mentions.at(tree.token(head).span());
        if (mention == null || mention.actor() == null || Owners.isBased(tree, head)) {
            return introductions.settled(own);
        }
        if (!mention.party().equals(mention.name())) {
            return mention;
        }
        boolean person =
                mention.actor().kind() == Actor.Kind.PERSON
                        && own.words().contains(mention.words())
                        && mentions.isFullName(mention);
        return introductions.settled(person ? mention : own);
    }

    private static Mention as(Tree tree, int head, Mention owner) {
        return new Mention(tree.token(head).span(), owner.party(), owner.actor());
    }

    /// Whose the noun at `head` is, null when the phrase does not tell.
    @Nullable Mention owner(Tree tree, int head) {
        return owners.of(tree, head, null, 2);
    }

    /// Whom the sentence is about, else the ones before it: "a government source" speaks for them.
    ///
    /// @param except a word whose own phrase does not count
    @Nullable Mention side(Tree tree, int except, int depth) {
        return depth > 2 ? null : Sides.of(this, tree, except, depth);
    }

    private static boolean isGroup(Mention side) {
        return side.actor() != null && side.actor().kind() == Actor.Kind.ARMED_GROUP;
    }

    /// True when a mention can hold a line: no crowd, no paper, no expert.
    boolean isParty(Mention mention) {
        Actor actor = mention.actor();
        String last = lastWord(mention.party());
        if (isExpert(mention) || Nouns.is(last, "treaty") || Nouns.is(last, "region")) {
            return false;
        }
        if (actor == null && isPrivate(mention.name())) {
            return false;
        }
        return actor == null || actor.known() || actor.kind() != Actor.Kind.POPULATION;
    }

    /// "The old smuggler": somebody without a name, an office or a group.
    private static boolean isPrivate(String name) {
        return !name.isEmpty()
                && Character.isLowerCase(name.replaceFirst("^(?i:the|an?) ", "").charAt(0))
                && (Nouns.is(lastWord(name), "person") || Nouns.is(lastWord(name), "expert"));
    }

    private static String lastWord(String name) {
        String bare = name.replaceFirst(" \\(.*\\)$", "");
        return bare.substring(bare.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    /// True for somebody whose advice is nobody's line: an analyst, a reporter, a resident.
    boolean isExpert(Mention mention) {
        return introductions.isExpert(mention);
    }

    /// True for somebody who is introduced as an analyst, or "experts" without a name.
    boolean isAnalyst(Mention mention) {
        return introductions.isAnalyst(mention)
                || Nouns.is(Clauses.singular(lastWord(mention.name())), "expert");
    }

    /// The mention at these words that covers them best, null for none.
    @Nullable Mention at(Span words) {
        return mentions.at(words);
    }

    /// The same mention with the party for which its person speaks, where the report tells it.
    Mention settled(Mention mention) {
        return introductions.settled(mention);
    }

    /// Whom a pronoun stands for that is not the speaker, null when no link tells.
    @Nullable Mention linked(Tree tree, int pronoun) {
        return pronouns.linked(tree.token(pronoun).span());
    }

    Mentions mentions() {
        return mentions;
    }

    int placeOf(Tree tree) {
        return places.getOrDefault(tree, -1);
    }

    List<Tree> trees() {
        return trees;
    }

    static boolean isCapital(Token token) {
        return !token.form().isEmpty()
                && Character.isUpperCase(token.form().charAt(0))
                && (token.upos().equals("PROPN")
                        || token.xpos().startsWith("NNP")
                        || token.upos().equals("ADJ"));
    }
}
