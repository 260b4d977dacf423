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

    /// Accepting that something is so is an opinion and no deal, unless a deed is named.
    private static final Set<String> OPINIONS = ActWords.of("opinion");

    private static final Set<String> WISHES = ActWords.of("wish");

    /// "promised not to" reassures, where "vowed not to" refuses.
    private static final Set<String> ASSURANCES = ActWords.of("assurance");

    private static final Set<String> PLANS = ActWords.of("plan");
    private static final Set<String> FAILURES = ActWords.of("failure");
    private static final Set<String> PAUSES = ActWords.of("pause");

    /// "Promised to stop kidnapping": what is done of the deed is its end.
    private static final Set<String> CEASING = ActWords.of("ceasing");

    private final Tree tree;
    private final ClauseReader clauses;
    private final Facts facts;
    private final Matcher matcher;
    private final Roles roles;
    private final Speakers speakers;

    ActEvents(
            Tree tree,
            ClauseReader clauses,
            Facts facts,
            Matcher matcher,
            Roles roles,
            Speakers speakers) {
        this.tree = tree;
        this.clauses = clauses;
        this.facts = facts;
        this.matcher = matcher;
        this.roles = roles;
        this.speakers = speakers;
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
        if (act.rule().equals("v:need") && act.addressees().isEmpty()) {
            return null;
        }
        boolean vague =
                act.force() == Force.WEAK
                        || act.rule().equals("modal:will")
                        || WISHES.contains(act.rule())
                        || isOpinion(act);
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
        List<Mention> source = holders(act);
        boolean together = isTogether(act, deed) && source.size() > 1;
        List<Mention> target = together ? List.of() : target(act, deed, source);
        int weight = 1 + (deed == null ? 0 : 3);
        return new Candidate(
                "act." + act.act().name().toLowerCase(java.util.Locale.ROOT),
                code,
                act.trigger(),
                roles.settled(source, target),
                target,
                together ? Action.Sharing.JOINT : Action.Sharing.NONE,
                judgement(act, column, source),
                act.rule() + (deed == null ? "" : " " + deed.action().key()),
                roles.doer(act.holders(), source),
                weight);
    }

    /// "they agreed to meet", "they failed to reach a deal": with each other.
    private static boolean isTogether(SpeechAct act, @Nullable Pattern deed) {
        boolean shared = deed != null && deed.action().sharing() != Action.Sharing.NONE;
        return act.act() == Act.ACCEPT || (FAILURES.contains(act.rule()) && shared);
    }

    private boolean isOpinion(SpeechAct act) {
        return OPINIONS.contains(act.rule()) && tree.is(act.content(), "ccomp");
    }

    /// Whose act it is: "must leave" in a quotation is its speaker's demand.
    private List<Mention> holders(SpeechAct act) {
        if (!act.holders().isEmpty()) {
            return roles.mentions(act.holders());
        }
        Mention speaker =
                act.rule().equals("modal:must")
                        ? speakers.at(tree.token(act.trigger()).span())
                        : null;
        return speaker == null || speaker.actor() == null ? List.of() : List.of(speaker);
    }

    /// A hint or a thought commits nobody: the act is only possible. What a bare modal says is as
    /// far off as its deed: pledged, planned, demanded, or bound to a condition.
    private Judgement judgement(SpeechAct act, Column column, List<Mention> source) {
        Judgement performed = facts.of(act.trigger(), act.judgement());
        if (!performed.factuality().happened()) {
            return performed;
        }
        if (act.force() == Force.WEAK) {
            return new Judgement(Factuality.POSSIBLE, act.trigger(), false);
        }
        if (act.rule().startsWith("modal")) {
            return modal(act, column, source);
        }
        if (act.act() == Act.PROMISE && PLANS.contains(act.rule())) {
            return new Judgement(Factuality.FUTURE_PLANNED, act.trigger(), false);
        }
        boolean pledge = act.act() == Act.PROMISE || act.rule().startsWith("a:");
        return pledge && column == Column.AGREE
                ? new Judgement(Factuality.PLEDGED, act.trigger(), false)
                : performed;
    }

    private Judgement modal(SpeechAct act, Column column, List<Mention> source) {
        int cue = tree.child(act.content(), "aux");
        Judgement deed = facts.of(clauses.read(act.content()));
        if (deed.factuality() == Factuality.CONDITIONAL) {
            return deed;
        }
        if (act.act() == Act.DEMAND) {
            return new Judgement(Factuality.DEMANDED, cue, false);
        }
        boolean said = act.rule().equals("modal:said-will") || isOwnWord(act, source);
        if (column == Column.REJECT || column == Column.THREATEN) {
            return said
                    ? new Judgement(Factuality.ACTUAL, -1, false)
                    : new Judgement(Factuality.FUTURE_PLANNED, cue, false);
        }
        return new Judgement(said ? Factuality.PLEDGED : Factuality.FUTURE_PLANNED, cue, false);
    }

    /// "Russia will return", the Kremlin's spokesman said: a party's word for its own deed.
    private boolean isOwnWord(SpeechAct act, List<Mention> source) {
        Mention speaker = speakers.at(tree.token(act.trigger()).span());
        return speaker != null
                && source.stream()
                        .anyMatch(one ->
                                one.party().equals(speaker.party()) || Roles.same(one, speaker));
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
        boolean harms = hostile && !isCeased(act.content());
        boolean negatedContent =
                act.content() >= 0 && act.content() != act.trigger() && isNegated(act.content());
        boolean modal = act.rule().startsWith("modal");
        return switch (act.act()) {
            case DEMAND -> act.force() == Force.STRONG ? Column.DEMAND : Column.REQUEST;
            case OFFER, PROPOSE -> Column.AGREE;
            case ACCEPT -> harms && act.rule().startsWith("a:") ? Column.THREATEN : Column.AGREE;
            case PROMISE ->
                    negatedContent
                            ? (hostile || ASSURANCES.contains(act.rule())
                                    ? Column.AGREE
                                    : Column.REJECT)
                            : harms ? Column.THREATEN : Column.AGREE;
            case REJECT -> hostile && modal ? Column.AGREE : Column.REJECT;
            case THREATEN ->
                    negatedContent && !hostile
                            ? Column.REJECT
                            : hostile || !act.rule().contains("warn") ? Column.THREATEN : null;
            case DEFER -> deed == null || isOwnPause(act, deed) ? null : Column.REJECT;
            case PERMIT, CONCEDE, SUPPORT -> modal ? Column.AGREE : null;
            case OPPOSE -> modal ? Column.REJECT : null;
        };
    }

    /// "suspended the constitution" turns nobody down, where "suspended talks" does.
    private static boolean isOwnPause(SpeechAct act, Pattern deed) {
        return PAUSES.contains(act.rule())
                && deed.action().isMatter()
                && deed.action().code().cameo().startsWith("08");
    }

    /// The end of another deed, and no deed by itself as "to end the ceasefire" is.
    private boolean isCeased(int content) {
        return CEASING.contains("v:" + tree.token(content).lemma())
                && (!matcher.mayMatch(content) || matcher.best(clauses.read(content)) == null);
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
        for (Pattern pattern : ActionLexicon.patterns("n", Matcher.lemma(tree.token(index)))) {
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
        var others = new ArrayList<>(act.addressees());
        others.removeIf(roles::isOwn);
        var addressed = new ArrayList<>(roles.mentions(others));
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
            List<Mention> inner =
                    roles.target(
                            content,
                            slots(asked, content, deed),
                            source,
                            deed != null && deed.action().wide());
            if (!inner.isEmpty()) {
                return inner;
            }
            int deeper = content.complement();
            if (deeper >= 0) {
                Clause below = clauses.read(deeper);
                inner = new ArrayList<>(roles.mentions(below.agents()));
                inner.removeIf(mention -> !Roles.isOther(mention, source));
                if (inner.isEmpty()) {
                    inner = roles.target(below, List.of(), source, false);
                }
                if (!inner.isEmpty()) {
                    return inner;
                }
            }
        }
        List<Mention> outer = roles.target(clauses.read(act.trigger()), List.of(), source, false);
        return outer.isEmpty() ? addressed : outer;
    }
}
