package parley.event;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import parley.clause.Clause;
import parley.clause.ClauseReader;
import parley.clause.Oblique;
import parley.clause.Phrases;
import parley.model.Actor;
import parley.model.Mention;
import parley.text.Tree;

/// Chooses source and target among the arguments of one clause.
final class Roles {
    private static final List<String> TARGET_SLOTS =
            List.of(
                    "obj", "against", "on", "with", "to", "at", "from", "into", "in", "for", "over",
                    "of", "by", "near", "toward", "towards", "between", "under", "about", "after");

    /// Slots in which those addressed or joined stand; places of a meeting stand in none of them.
    private static final List<String> CLOSE_SLOTS =
            List.of("obj", "against", "with", "to", "toward", "towards");

    /// "to demand" and "including allowing" belong to what they hang on.
    private static final Set<String> JOINING = Set.of("to", "include", "including");

    private static final int NEAR = 24;

    /// Characters between a country's adjective and the name of its official.
    private static final int LONGEST_TITLE = 40;

    /// "donated and personally delivered": verbs this close share what follows.
    private static final int SISTERS = 3;

    private static final Set<String> OUTSIDE =
            Set.of("nsubj", "nsubj:pass", "parataxis", "acl:relcl", "punct", "det", "aux", "mark");
    private static final Set<String> ASIDE =
            Set.of(
                    "like",
                    "unlike",
                    "besides",
                    "despite",
                    "without",
                    "according to",
                    "along with",
                    "instead of",
                    "in return",
                    "in exchange",
                    "in return for",
                    "in exchange for",
                    "alongside",
                    "except",
                    "including",
                    "include",
                    "amid");

    /// "in return for guarantees": what is given for it, not whom it hits.
    private static final Set<String> BARGAINS = Set.of("return", "exchange");

    private static final Set<String> PEOPLE = NounClasses.expand("@persons");
    private final Phrases phrases;
    private final ClauseReader clauses;
    private final Participants participants;

    Roles(ClauseReader clauses, Participants participants) {
        this.clauses = clauses;
        this.phrases = clauses.phrases();
        this.participants = participants;
    }

    /// Who did it, by the noun heads given; empty when nobody is named.
    List<Mention> mentions(List<Integer> heads) {
        var found = new ArrayList<Mention>();
        for (int head : heads) {
            participants.orWords(head).stream()
                    .filter(mention -> !participants.isTown(mention))
                    .forEach(mention -> add(mention, found));
        }
        found.removeIf(one -> found.stream().anyMatch(other -> isHis(one, other)));
        return found;
    }

    /// "his Russian counterpart, Maria Vole": the country that tells whose official she is.
    private static boolean isHis(Mention country, Mention official) {
        Actor one = country.actor();
        Actor other = official.actor();
        int gap = official.words().start() - country.words().end();
        return one != null
                && other != null
                && one.kind() == Actor.Kind.POPULATION
                && other.kind() == Actor.Kind.PERSON
                && one.country() != null
                && one.country().equals(other.country())
                && gap >= 0
                && gap <= LONGEST_TITLE;
    }

    /// True for "its troops": somebody's own, never those who are spoken to.
    boolean isOwn(int head) {
        return participants.isOwn(head);
    }

    /// How the clause tells of the doer, by the noun heads that stand in that place.
    Candidate.Doer doer(List<Integer> heads, List<Mention> source) {
        if (!source.isEmpty()) {
            return Candidate.Doer.NAMED;
        }
        if (heads.isEmpty()) {
            return Candidate.Doer.UNTOLD;
        }
        return heads.stream().anyMatch(phrases::isPronoun)
                ? Candidate.Doer.PRONOUN
                : Candidate.Doer.THING;
    }

    /// The doers beside those it is done to: one of no known country, who would be of the only
    /// state that the sentence names, is not of it where that very state is the other side.
    List<Mention> settled(List<Mention> source, List<Mention> target) {
        return source.stream()
                .map(one ->
                        participants.isGuessed(one) && target.stream().anyMatch(o -> isOf(one, o))
                                ? DerivedActors.withoutCountry(one)
                                : one)
                .toList();
    }

    private static boolean isOf(Mention one, Mention state) {
        Actor doer = one.actor();
        Actor other = state.actor();
        return doer != null
                && other != null
                && other.kind() == Actor.Kind.STATE
                && other.country() != null
                && other.country().equals(doer.country());
    }

    /// To whom it was done: the first slot that names somebody else than the source. Those that the
    /// text says more of than "troops" or "the authorities" come first.
    ///
    /// @param slots preferred slots in order; the usual ones follow
    /// @param wide true for deeds that hit whoever is where they are done, such as attacks
    List<Mention> target(Clause clause, List<String> slots, List<Mention> source, boolean wide) {
        if (slots.contains("-")) {
            return List.of();
        }
        var order = new ArrayList<>(slots);
        List<String> usual = wide ? TARGET_SLOTS : CLOSE_SLOTS;
        usual.stream().filter(slot -> !slots.contains(slot)).forEach(order::add);
        List<Mention> vague = List.of();
        for (String slot : order) {
            boolean preferred = slots.contains(slot);
            List<Mention> found =
                    in(clause, slot, source).stream()
                            .filter(m -> preferred || !Participants.isInherited(m))
                            .toList();
            if (found.stream().anyMatch(mention -> !Participants.isVague(mention))) {
                List<Mention> people =
                        slot.equals("obj") ? List.of() : people(clause, slots, found);
                return people.isEmpty() ? found : people;
            }
            vague = vague.isEmpty() && preferred ? found : vague;
        }
        List<Mention> deeper = deeper(clause, source, wide);
        if (!deeper.isEmpty()) {
            return deeper;
        }
        return vague.isEmpty() ? unnamed(clause, slots, source) : vague;
    }

    /// "killed ten recruits in Quetta": the people of the object, with the country that is named.
    private List<Mention> people(Clause clause, List<String> slots, List<Mention> named) {
        Actor country = named.getFirst().actor();
        if (!slots.contains("obj") || country == null) {
            return List.of();
        }
        for (int head : clause.patients()) {
            if (PEOPLE.contains(Matcher.lemma(clause.tree().token(head)))) {
                return participants.orWords(head).stream()
                        .map(mention -> DerivedActors.combined(mention, country))
                        .toList();
            }
        }
        return List.of();
    }

    /// The words of the first preferred slot that is filled, where nobody is named.
    private List<Mention> unnamed(Clause clause, List<String> slots, List<Mention> source) {
        for (String slot : slots) {
            List<Integer> heads =
                    slot.equals("obj") || slot.equals("iobj")
                            ? clause.patients()
                            : clause.under(slot);
            for (int head : heads) {
                List<Mention> words =
                        participants.orWords(head).stream()
                                .filter(m -> isOther(m, source) && !participants.isOwn(head))
                                .toList();
                if (!words.isEmpty()) {
                    return words;
                }
            }
        }
        return List.of();
    }

    /// Somebody else whom the rest of the clause names: "staged a rally to demand the resignation
    /// of the president". The nearest in the tree comes first.
    private List<Mention> deeper(Clause clause, List<Mention> source, boolean wide) {
        var open = new ArrayDeque<Integer>();
        if (wide) {
            open.add(clause.support() >= 0 ? clause.support() : clause.predicate());
        } else {
            open.addAll(clause.patients());
            open.add(clause.predicate());
        }
        for (int looked = 0; !open.isEmpty() && looked < NEAR; looked++) {
            int at = open.removeFirst();
            for (int child : clause.tree().children(at)) {
                String relation = clause.tree().token(child).relation();
                if (OUTSIDE.contains(relation)
                        || phrases.isTime(child)
                        || isOtherClause(clause, child, wide)
                        || isAside(clause, at, child, wide)) {
                    continue;
                }
                open.add(child);
                boolean owner = relation.equals("nmod:poss") && phrases.isPronoun(child);
                if (participants.isNamed(child) && !owner && !participants.isOwn(child)) {
                    List<Mention> found =
                            participants.of(child).stream()
                                    .filter(m -> !Participants.isVague(m) && isOther(m, source))
                                    .filter(m -> !clause.agents().contains(child))
                                    .toList();
                    if (!found.isEmpty()) {
                        return found;
                    }
                }
            }
        }
        return List.of();
    }

    /// "like Corker", "in a White House statement": beside what is told, not part of it.
    private boolean isAside(Clause clause, int at, int child, boolean wide) {
        String preposition = phrases.preposition(child);
        boolean oblique = at == clause.predicate() && clause.tree().is(child, "obl");
        boolean side =
                preposition.equals("on")
                        && Matcher.lemma(clause.tree().token(child)).equals("side");
        boolean bargain =
                preposition.equals("in")
                        && BARGAINS.contains(Matcher.lemma(clause.tree().token(child)));
        return side
                || bargain
                || ASIDE.contains(preposition)
                || (!wide && !preposition.equals("on") && Participants.WHERE.contains(preposition))
                || (oblique
                        && !wide
                        && !preposition.equals("for")
                        && !CLOSE_SLOTS.contains(preposition));
    }

    /// A clause of its own; not "to demand", which is what the rally is for.
    private static boolean isOtherClause(Clause clause, int head, boolean wide) {
        Tree tree = clause.tree();
        String relation = tree.token(head).plainRelation();
        int mark = tree.child(head, "mark");
        boolean shared = relation.equals("conj") && Math.abs(head - clause.predicate()) <= SISTERS;
        return (Set.of("advcl", "conj", "ccomp").contains(relation)
                        || (relation.equals("acl") && !wide))
                && !shared
                && tree.token(head).upos().equals("VERB")
                && (mark < 0 || !JOINING.contains(tree.token(mark).lemma()));
    }

    private List<Mention> in(Clause clause, String slot, List<Mention> source) {
        var found = new ArrayList<Mention>();
        switch (slot) {
            case "obj", "iobj" -> clause.patients().forEach(head -> add(head, found));
            case "subj" -> clause.agents().forEach(head -> add(head, found));
            case "comp" -> complement(clause, source, found);
            default -> {
                for (Oblique oblique : clause.obliques()) {
                    if (oblique.preposition().equals(slot)
                            && !phrases.isTime(oblique.noun())
                            && !isSide(clause.tree(), oblique)) {
                        add(oblique.noun(), found);
                    }
                }
            }
        }
        found.removeIf(mention -> !isOther(mention, source));
        return found;
    }

    /// "fought on the side of the government": with it, not against it.
    private static boolean isSide(Tree tree, Oblique oblique) {
        return oblique.preposition().equals("on")
                && Matcher.lemma(tree.token(oblique.noun())).equals("side");
    }

    private void complement(Clause clause, List<Mention> source, List<Mention> found) {
        if (clause.complement() < 0) {
            return;
        }
        Clause inner = clauses.read(clause.complement());
        found.addAll(mentions(inner.agents()));
        found.removeIf(mention -> !isOther(mention, source));
        if (found.isEmpty()) {
            found.addAll(target(inner, List.of("obj"), source, false));
        }
    }

    private void add(int head, List<Mention> found) {
        if (!participants.isOwn(head)) {
            for (Mention mention : participants.of(head)) {
                add(participants.whole(head, mention), found);
            }
        }
    }

    static boolean isOther(Mention mention, List<Mention> source) {
        for (Mention other : source) {
            if (same(mention, other) || isOwnState(mention, other)) {
                return false;
            }
        }
        return true;
    }

    /// "Iran's deputy minister rejected a proposal to free Iranian funds": his state is no other
    /// side.
    private static boolean isOwnState(Mention state, Mention official) {
        Actor one = state.actor();
        Actor other = official.actor();
        return one != null
                && other != null
                && other.known()
                && one.kind() == Actor.Kind.STATE
                && one.country() != null
                && (one.country() + "GOV").equals(other.code())
                && one.country().equals(one.code());
    }

    /// True when two mentions stand for the same actor.
    static boolean same(Mention first, Mention second) {
        if (first.actor() != null && second.actor() != null) {
            return first.actor().id().equals(second.actor().id());
        }
        return first.words().overlaps(second.words())
                || (first.actor() == null
                        && second.actor() == null
                        && first.name().equals(second.name()));
    }

    private static void add(Mention mention, List<Mention> found) {
        if (found.stream().noneMatch(other -> same(other, mention))) {
            found.add(mention);
        }
    }
}
