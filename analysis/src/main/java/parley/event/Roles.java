package parley.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.clause.Clause;
import parley.clause.ClauseReader;
import parley.clause.Oblique;
import parley.clause.Phrases;
import parley.model.Mention;

/// Chooses source and target among the arguments of one clause.
final class Roles {
    private static final List<String> TARGET_SLOTS =
            List.of(
                    "obj", "against", "on", "with", "to", "at", "from", "into", "in", "for", "over",
                    "of", "by", "near", "toward", "towards", "between", "under", "about", "after");
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
            add(participants.orWords(head), found);
        }
        return found;
    }

    /// To whom it was done: the first slot that names somebody else than the source.
    ///
    /// @param slots preferred slots in order; the usual ones follow
    List<Mention> target(Clause clause, List<String> slots, List<Mention> source) {
        var tried = new HashSet<String>();
        for (String slot : slots) {
            List<Mention> found = in(clause, slot, source);
            tried.add(slot);
            if (!found.isEmpty()) {
                return found;
            }
        }
        for (String slot : TARGET_SLOTS) {
            if (tried.add(slot)) {
                List<Mention> found = in(clause, slot, source);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        for (int head : clause.patients()) {
            Mention words = participants.orWords(head);
            if (words != null && slots.contains("obj") && isOther(words, source)) {
                return List.of(words);
            }
        }
        return List.of();
    }

    /// The other side of something done together.
    List<Mention> partners(Clause clause, List<Mention> source) {
        var found = new ArrayList<Mention>();
        for (int head : clause.under("with")) {
            add(participants.of(head), found);
        }
        found.removeIf(mention -> !isOther(mention, source));
        return found;
    }

    private List<Mention> in(Clause clause, String slot, List<Mention> source) {
        var found = new ArrayList<Mention>();
        switch (slot) {
            case "obj", "iobj" ->
                    clause.patients().forEach(head -> add(participants.of(head), found));
            case "subj" -> clause.agents().forEach(head -> add(participants.of(head), found));
            case "comp" -> {
                if (clause.complement() >= 0) {
                    Clause inner = clauses.read(clause.complement());
                    found.addAll(mentions(inner.agents()));
                    found.removeIf(mention -> !isOther(mention, source));
                    if (found.isEmpty()) {
                        inner.patients().forEach(head -> add(participants.of(head), found));
                    }
                }
            }
            default -> {
                for (Oblique oblique : clause.obliques()) {
                    if (oblique.preposition().equals(slot) && !phrases.isTime(oblique.noun())) {
                        add(participants.of(oblique.noun()), found);
                    }
                }
            }
        }
        found.removeIf(mention -> !isOther(mention, source));
        return found;
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

    private static void add(@Nullable Mention mention, List<Mention> found) {
        if (mention != null) {
            if (found.stream().noneMatch(other -> same(other, mention))) {
                found.add(mention);
            }
        }
    }
}
