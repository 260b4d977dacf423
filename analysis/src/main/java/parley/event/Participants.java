package parley.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.clause.Phrases;
import parley.clause.WordLists;
import parley.model.Actor;
import parley.model.Mention;
import parley.model.Place;
import parley.model.Span;
import parley.text.Token;
import parley.text.Tree;

/// Who the noun phrases of one sentence stand for.
final class Participants {
    private static final Set<String> NOT_ACTORS =
            Set.copyOf(WordLists.lines(Participants.class, "not-actors.txt"));
    private static final List<String> INSIDE =
            List.of("appos", "nmod:poss", "compound", "amod", "flat", "nmod");
    private static final Set<String> PEOPLE = NounClasses.expand("@persons");
    private static final Set<String> HUMAN_PRONOUNS =
            Set.of("he", "she", "they", "we", "i", "you", "who", "whom", "him", "her", "them");
    private static final Set<String> MEMBERS = Set.of("member");
    static final Set<String> WHERE = Set.of("in", "at", "near", "on", "outside", "around");
    private static final int DEEPEST = 4;
    private final Tree tree;
    private final Phrases phrases;
    private final PhraseWords phrase;
    private final Pronouns pronouns;
    private final Map<Integer, Mention> byToken = new HashMap<>();
    private final Set<Mention> towns = new HashSet<>();
    private final Set<Mention> guessed = new HashSet<>();
    private final @Nullable Actor onlyState;

    Participants(
            Tree tree,
            Phrases phrases,
            Pronouns pronouns,
            List<Mention> mentions,
            List<Place> places) {
        this.tree = tree;
        this.phrases = phrases;
        this.phrase = new PhraseWords(tree, phrases);
        this.pronouns = pronouns;
        for (Place place : places) {
            String country = place.country();
            if (country != null && mentions.stream().noneMatch(m -> NameParts.holds(m, place))) {
                var mention =
                        new Mention(
                                place.words(),
                                place.name(),
                                DerivedActors.state(country, place.name()));
                if (place.precision() != Place.Precision.COUNTRY) {
                    towns.add(mention);
                }
                cover(mention);
            }
        }
        for (Mention mention : mentions) {
            cover(mention);
        }
        this.onlyState = onlyState(mentions);
    }

    /// The one country that the sentence is about, null when it names several or none.
    private @Nullable Actor onlyState(List<Mention> mentions) {
        Actor only = null;
        for (Mention mention : mentions) {
            Actor actor = mention.actor();
            if (actor == null || actor.country() == null) {
                continue;
            }
            if (only != null && !actor.country().equals(only.country())) {
                return null;
            }
            only = actor;
        }
        return only;
    }

    /// Those whom the phrase at `head` stands for, several for "Greek and Turkish troops"; empty
    /// when it names nobody.
    List<Mention> of(int head) {
        Mention one = single(head);
        if (one == null) {
            return List.of();
        }
        var found = new ArrayList<Mention>();
        found.add(isMembers(head) ? members(head, one) : one);
        for (int owner : tree.children(head, "nmod")) {
            if (tree.token(head).xpos().equals("NNS") && phrases.preposition(owner).equals("of")) {
                for (int other : tree.children(owner, "conj")) {
                    addSide(owner, one, found);
                    addSide(other, one, found);
                }
            }
        }
        for (int modifier : tree.children(head, "amod")) {
            for (int other : tree.children(modifier, "conj")) {
                addSide(modifier, one, found);
                addSide(other, one, found);
            }
        }
        return found;
    }

    /// "members of NATO" are states, and not the organisation.
    private boolean isMembers(int head) {
        Token token = tree.token(head);
        return token.xpos().equals("NNS") && MEMBERS.contains(Matcher.lemma(token));
    }

    private Mention members(int head, Mention of) {
        Actor whole = of.actor();
        Span word = tree.token(head).span();
        if (whole == null
                || !whole.known()
                || whole.kind() != Actor.Kind.ORGANISATION
                || of.words().contains(word)) {
            return of;
        }
        Actor actor = DerivedActors.members(whole);
        return new Mention(Span.around(word, of.words()), actor.name(), actor);
    }

    /// Like [#of], but a phrase that names nobody known is taken by its own words.
    List<Mention> orWords(int head) {
        List<Mention> found = of(head);
        if (!found.isEmpty()) {
            return found;
        }
        int antecedent = pronouns.antecedent(head);
        if (antecedent >= 0) {
            return of(antecedent).isEmpty() ? words(antecedent) : of(antecedent);
        }
        return words(head);
    }

    /// "an engineer in Niger", where only Niger is named: the people, with that country.
    Mention whole(int head, Mention named) {
        boolean itself = named.words().contains(tree.token(head).span());
        Actor actor = named.actor();
        if (itself || actor == null || !PEOPLE.contains(Matcher.lemma(tree.token(head)))) {
            return named;
        }
        List<Mention> words = words(head);
        return words.isEmpty() ? named : DerivedActors.combined(words.getFirst(), actor);
    }

    /// True when the country of a mention was taken from other words of the sentence.
    static boolean isInherited(Mention mention) {
        Actor actor = mention.actor();
        return actor != null && !actor.known() && actor.id().value().contains("/");
    }

    /// True when the country of a mention is only that of the one state that the sentence names.
    boolean isGuessed(Mention mention) {
        return guessed.contains(mention);
    }

    /// True for a town or region that only its country's code stands for: it can be hit, but it
    /// does nothing.
    boolean isTown(Mention mention) {
        return towns.contains(mention);
    }

    /// True when this word itself is part of a mention.
    boolean isNamed(int token) {
        return at(token) != null;
    }

    /// True when the phrase at `head` stands for somebody, named or not.
    boolean isParty(int head) {
        Mention own = at(head);
        return (own != null && own.actor() != null)
                || (tree.token(head).upos().equals("NUM") && !phrases.isTime(head))
                || HUMAN_PRONOUNS.contains(Matcher.lemma(tree.token(head)))
                || (!phrases.isTime(head) && isPartyNoun(head));
    }

    private boolean isPartyNoun(int head) {
        Token token = tree.token(head);
        String lemma = Matcher.lemma(token);
        return !NOT_ACTORS.contains(lemma)
                && (token.upos().equals("PROPN")
                        || PartyNouns.isParty(lemma)
                        || PartyNouns.isParty(Matcher.lemma(tree.token(phrases.counted(head)))));
    }

    /// True for "its troops": somebody's own, never the other side.
    boolean isOwn(int head) {
        int owner = tree.child(head, "nmod:poss");
        return owner >= 0 && tree.token(owner).upos().equals("PRON");
    }

    /// True for a mention that only says what sort of people they are: "troops", "the authorities".
    static boolean isVague(Mention mention) {
        Actor actor = mention.actor();
        if (actor == null) {
            return true;
        }
        String code = actor.code();
        return actor.country() == null && !actor.known() && (code == null || code.length() <= 3);
    }

    private @Nullable Mention single(int head) {
        Mention found = named(head);
        if (found == null || found.actor() == null || !isVague(found)) {
            return found;
        }
        Mention below = below(head);
        if (below != null && below.actor() != null) {
            return DerivedActors.combined(found, below.actor());
        }
        if (onlyState == null || isOwn(head) || isFromAbroad(head)) {
            return found;
        }
        Mention guess = DerivedActors.combined(found, onlyState);
        guessed.add(guess);
        return guess;
    }

    /// "four leaders", "the ministers": of several countries as likely as of one.
    private boolean isSeveral(int head) {
        Token token = tree.token(head);
        return token.xpos().equals("NNS")
                && Set.of(
                                "leader",
                                "president",
                                "minister",
                                "country",
                                "nation",
                                "counterpart",
                                "side")
                        .contains(Matcher.lemma(token));
    }

    private boolean isFromAbroad(int head) {
        if ((tree.is(head, "conj") && isFromAbroad(tree.head(head))) || isSeveral(head)) {
            return true;
        }
        return tree.children(head).stream()
                .anyMatch(child ->
                        !tree.is(child, "nmod")
                                && PartyNouns.isAbroad(Matcher.lemma(tree.token(child))));
    }

    /// The first state that the rest of the phrase names: "refugees fleeing the war in Liberia".
    private @Nullable Mention below(int head) {
        for (int token : tree.subtree(head)) {
            Mention mention = at(token);
            if (mention != null && mention.actor() != null && mention.actor().country() != null) {
                return mention;
            }
        }
        return null;
    }

    private @Nullable Mention named(int head) {
        Mention own = at(head);
        if (own == null) {
            int counted = phrases.counted(head);
            own = counted == head ? null : at(counted);
            if (own == null) {
                return inside(counted, 0);
            }
        }
        if (!isVague(own)) {
            return own;
        }
        Mention within = inside(head, 0);
        if (within == null || within.actor() == null || within.actor().country() == null) {
            Mention owner = owner(head);
            return owner == null || owner.actor() == null
                    ? own
                    : DerivedActors.combined(own, owner.actor());
        }
        return DerivedActors.combined(own, within.actor());
    }

    private @Nullable Mention owner(int head) {
        int poss = tree.child(head, "nmod:poss");
        if (poss < 0) {
            return null;
        }
        int antecedent = pronouns.antecedent(poss);
        return antecedent < 0 || antecedent == head ? null : at(antecedent);
    }

    private void addSide(int modifier, Mention one, List<Mention> found) {
        Mention side = at(modifier);
        if (side == null || side.actor() == null || one.actor() == null || side.equals(one)) {
            return;
        }
        String country = side.actor().country();
        String own = one.actor().country();
        String code = one.actor().code();
        boolean other =
                country != null && !country.equals(own) && !one.words().contains(side.words());
        if (other && found.stream().noneMatch(m -> m.words().equals(side.words()))) {
            String sector = code == null || code.length() <= 3 ? "" : code.substring(3);
            found.add(
                    DerivedActors.combined(
                            new Mention(
                                    side.words(),
                                    side.name(),
                                    sector.isEmpty()
                                            ? null
                                            : DerivedActors.vague(sector, side.name())),
                            side.actor()));
        }
    }

    private List<Mention> words(int head) {
        Token token = tree.token(head);
        boolean noun = token.upos().equals("NOUN") || token.upos().equals("PROPN");
        if (!noun || phrases.isTime(head) || !isPartyNoun(head)) {
            return List.of();
        }
        return List.of(phrase.mention(head));
    }

    private @Nullable Mention at(int token) {
        return byToken.get(token);
    }

    private @Nullable Mention inside(int head, int depth) {
        if (depth > DEEPEST) {
            return null;
        }
        Mention vague = null;
        for (String relation : INSIDE) {
            for (int child : tree.children(head)) {
                if (!tree.is(child, relation)
                        || phrases.isTime(child)
                        || isApart(head, child, relation)) {
                    continue;
                }
                Mention found = at(child);
                if (found == null || isVague(found)) {
                    Mention deeper = inside(child, depth + 1);
                    found = deeper == null ? found : deeper;
                }
                if (found != null && !isVague(found)) {
                    return found;
                }
                vague = vague == null ? found : vague;
            }
        }
        return vague;
    }

    /// "opponents of the president" are not the president, an "airstrike in Tehran" is not
    /// Tehran's.
    private boolean isApart(int head, int child, String relation) {
        if (!relation.equals("nmod") || phrases.isTime(head)) {
            return false;
        }
        String lemma = Matcher.lemma(tree.token(head));
        return PartyNouns.isOther(lemma)
                || (WHERE.contains(phrases.preposition(child)) && !PartyNouns.isParty(lemma));
    }

    private void cover(Mention mention) {
        for (int i = 0; i < tree.size(); i++) {
            Span span = tree.token(i).span();
            if (span.length() > 0 && mention.words().contains(span)) {
                Mention before = byToken.get(i);
                if (before == null || better(mention, before)) {
                    byToken.put(i, mention);
                }
            }
        }
    }

    private static boolean better(Mention next, Mention before) {
        if (isVague(next) != isVague(before)) {
            return !isVague(next);
        }
        if ((next.actor() == null) != (before.actor() == null)) {
            return next.actor() != null;
        }
        return next.words().length() >= before.words().length();
    }
}
