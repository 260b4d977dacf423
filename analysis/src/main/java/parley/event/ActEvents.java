package parley.event;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.clause.Clause;
import parley.clause.ClauseReader;
import parley.clause.Judgement;
import parley.event.CodeTables.Column;
import parley.model.Act;
import parley.model.EventCode;
import parley.model.Factuality;
import parley.model.Mention;
import parley.speechact.SpeechAct;
import parley.speechact.SpeechAct.Force;
import parley.text.Tree;

/// Turns speech acts into events: the act decides on the kind, the deed it is about on the code.
final class ActEvents {
    private static final Set<Act> COMMITTING = EnumSet.of(Act.PROMISE, Act.OFFER, Act.ACCEPT);
    private final Tree tree;
    private final ClauseReader clauses;
    private final Facts facts;
    private final Matcher matcher;
    private final Roles roles;

    ActEvents(Tree tree, ClauseReader clauses, Facts facts, Matcher matcher, Roles roles) {
        this.tree = tree;
        this.clauses = clauses;
        this.facts = facts;
        this.matcher = matcher;
        this.roles = roles;
    }

    List<Candidate> find(List<SpeechAct> acts) {
        var found = new ArrayList<Candidate>();
        for (SpeechAct act : acts) {
            Candidate candidate = candidate(act);
            if (candidate != null) {
                found.add(candidate);
            }
        }
        return found;
    }

    private @Nullable Candidate candidate(SpeechAct act) {
        Pattern deed = act.content() < 0 ? null : deed(act.content());
        boolean vague = act.force() == Force.WEAK || act.rule().equals("modal:will");
        if (deed == null && (act.holders().isEmpty() || vague)) {
            return null;
        }
        if (act.holders().isEmpty() && COMMITTING.contains(act.act())) {
            return null;
        }
        Column column = column(act, deed);
        if (column == null) {
            return null;
        }
        EventCode code = CodeTables.act(column, matter(act, deed));
        List<Mention> source = roles.mentions(act.holders());
        boolean together = column == Column.AGREE && source.size() > 1;
        List<Mention> target = together ? List.of() : target(act, deed, source);
        int weight = 1 + (deed == null ? 0 : 3);
        return new Candidate(
                "act." + act.act().name().toLowerCase(java.util.Locale.ROOT),
                code,
                act.trigger(),
                source,
                target,
                together ? Action.Sharing.JOINT : Action.Sharing.NONE,
                judgement(act),
                act.rule() + (deed == null ? "" : " " + deed.action().key()),
                weight);
    }

    /// A hint or a thought commits nobody: the act is only possible.
    private Judgement judgement(SpeechAct act) {
        Judgement judgement = facts.of(act.trigger(), act.judgement());
        return act.force() == Force.WEAK && judgement.factuality().happened()
                ? new Judgement(Factuality.POSSIBLE, act.trigger(), false)
                : judgement;
    }

    private static String matter(SpeechAct act, @Nullable Pattern deed) {
        if (deed == null) {
            return "-";
        }
        String cameo = deed.action().code().cameo();
        boolean accepted = act.act() == Act.ACCEPT && deed.form().equals("m");
        return cameo.equals("045") && accepted ? "045a" : cameo;
    }

    private @Nullable Column column(SpeechAct act, @Nullable Pattern deed) {
        boolean hostile = deed != null && isHostile(deed.action().code().cameo());
        boolean negatedContent =
                act.content() >= 0 && act.content() != act.trigger() && isNegated(act.content());
        return switch (act.act()) {
            case DEMAND -> act.force() == Force.STRONG ? Column.DEMAND : Column.REQUEST;
            case OFFER, PROPOSE, ACCEPT -> Column.AGREE;
            case PROMISE ->
                    negatedContent
                            ? (hostile ? Column.AGREE : Column.REJECT)
                            : hostile ? Column.THREATEN : Column.AGREE;
            case REJECT -> hostile && act.rule().startsWith("modal") ? Column.AGREE : Column.REJECT;
            case THREATEN ->
                    negatedContent && !hostile
                            ? Column.REJECT
                            : hostile || !act.rule().contains("warn") ? Column.THREATEN : null;
            case DEFER -> deed == null ? null : Column.REJECT;
            case PERMIT, CONCEDE, SUPPORT, OPPOSE -> null;
        };
    }

    private boolean isNegated(int clause) {
        return tree.children(clause, "advmod").stream()
                .anyMatch(word -> Set.of("not", "never", "n't").contains(tree.token(word).lemma()));
    }

    private static boolean isHostile(String cameo) {
        int root = Integer.parseInt(cameo.substring(0, 2));
        return root >= 13;
    }

    /// The deed nearest to the head of the content, null when it names none.
    private @Nullable Pattern deed(int content) {
        var open = new ArrayDeque<Integer>();
        open.add(content);
        var seen = new HashSet<Integer>();
        int looked = 0;
        while (!open.isEmpty() && looked < 16) {
            int at = open.removeFirst();
            looked++;
            if (!seen.add(at)) {
                continue;
            }
            Pattern found = matcher.mayMatch(at) ? matcher.best(clauses.read(at)) : null;
            if (found == null) {
                found = matcher.matter(at);
            }
            if (found == null) {
                found = loose(at);
            }
            if (found != null) {
                return found;
            }
            for (int child : tree.children(at)) {
                String relation = tree.token(child).relation();
                if (!relation.equals("acl:relcl")
                        && !relation.startsWith("advcl")
                        && !relation.startsWith("nsubj")) {
                    open.add(child);
                }
            }
        }
        return null;
    }

    /// A noun trigger without the light verb that a deed would need.
    private @Nullable Pattern loose(int index) {
        if (!tree.token(index).upos().equals("NOUN")) {
            return null;
        }
        for (Pattern pattern : ActionLexicon.patterns("n:" + Matcher.lemma(tree.token(index)))) {
            if (pattern.conditions().stream().allMatch(c -> c.slot().equals("support"))) {
                return pattern;
            }
        }
        return null;
    }

    /// "demanded the withdrawal of the troops": whose deed it is, it is asked of.
    private List<String> slots(boolean asked, Clause content, @Nullable Pattern deed) {
        boolean noun = tree.token(content.predicate()).upos().equals("NOUN");
        if (asked && noun) {
            return List.of("by", "from", "of");
        }
        return deed == null ? List.of() : deed.targets();
    }

    private List<Mention> target(SpeechAct act, @Nullable Pattern deed, List<Mention> source) {
        var addressed = new ArrayList<>(roles.mentions(act.addressees()));
        addressed.removeIf(mention -> !Roles.isOther(mention, source));
        if (addressed.stream().anyMatch(mention -> mention.actor() != null)) {
            return addressed;
        }
        if (act.content() >= 0) {
            Clause content = clauses.read(act.content());
            if (act.content() != act.trigger()) {
                List<Mention> doers = new ArrayList<>(roles.mentions(content.agents()));
                doers.removeIf(
                        mention -> !Roles.isOther(mention, source) || mention.actor() == null);
                if (!doers.isEmpty()) {
                    return doers;
                }
            }
            boolean asked = act.act() == Act.DEMAND && content.predicate() != act.trigger();
            List<Mention> inner = roles.target(content, slots(asked, content, deed), source);
            if (!inner.isEmpty()) {
                return inner;
            }
            int deeper = content.complement();
            if (deeper >= 0) {
                inner = roles.target(clauses.read(deeper), List.of(), source);
                if (!inner.isEmpty()) {
                    return inner;
                }
            }
        }
        List<Mention> outer = roles.target(clauses.read(act.trigger()), List.of(), source);
        return outer.isEmpty() ? addressed : outer;
    }
}
