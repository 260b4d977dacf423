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

/// Chooses source and target among the arguments of one clause.
final class Roles {
    private static final List<String> TARGET_SLOTS =
            List.of(
                    "obj", "against", "on", "with", "to", "at", "from", "into", "in", "for", "over",
                    "of", "by", "near", "toward", "towards", "between", "under", "about", "after");
    private static final int NEAR = 24;
    private static final Set<String> OUTSIDE =
            Set.of("nsubj", "nsubj:pass", "parataxis", "acl:relcl", "punct", "det", "aux", "mark");
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
            participants.orWords(head).forEach(mention -> add(mention, found));
        }
        return found;
    }

    /// To whom it was done: the first slot that names somebody else than the source. Those that the
    /// text says more of than "troops" or "the authorities" come first.
    ///
    /// @param slots preferred slots in order; the usual ones follow
    List<Mention> target(Clause clause, List<String> slots, List<Mention> source) {
        if (slots.contains("-")) {
            return List.of();
        }
        var order = new ArrayList<>(slots);
        TARGET_SLOTS.stream().filter(slot -> !slots.contains(slot)).forEach(order::add);
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
        List<Mention> deeper = deeper(clause, source);
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
                        .map(mention -> Participants.combined(mention, country))
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
                                .filter(m -> isOther(m, source))
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
    private List<Mention> deeper(Clause clause, List<Mention> source) {
        var open = new ArrayDeque<Integer>();
        open.add(clause.support() >= 0 ? clause.support() : clause.predicate());
        for (int looked = 0; !open.isEmpty() && looked < NEAR; looked++) {
            int at = open.removeFirst();
            for (int child : clause.tree().children(at)) {
                String relation = clause.tree().token(child).relation();
                if (OUTSIDE.contains(relation) || phrases.isTime(child)) {
                    continue;
                }
                open.add(child);
                if (participants.isNamed(child) && !participants.isOwn(child)) {
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

    private List<Mention> in(Clause clause, String slot, List<Mention> source) {
        var found = new ArrayList<Mention>();
        switch (slot) {
            case "obj", "iobj" -> clause.patients().forEach(head -> add(head, found));
            case "subj" -> clause.agents().forEach(head -> add(head, found));
            case "comp" -> complement(clause, source, found);
            default -> {
                for (Oblique oblique : clause.obliques()) {
                    if (oblique.preposition().equals(slot) && !phrases.isTime(oblique.noun())) {
                        add(oblique.noun(), found);
                    }
                }
            }
        }
        found.removeIf(mention -> !isOther(mention, source));
        return found;
    }

    private void complement(Clause clause, List<Mention> source, List<Mention> found) {
        if (clause.complement() < 0) {
            return;
        }
        Clause inner = clauses.read(clause.complement());
        found.addAll(mentions(inner.agents()));
        found.removeIf(mention -> !isOther(mention, source));
        if (found.isEmpty()) {
            found.addAll(target(inner, List.of("obj"), source));
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
            if (same(mention, other)) {
                return false;
            }
        }
        return true;
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
