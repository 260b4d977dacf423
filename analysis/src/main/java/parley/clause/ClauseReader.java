package parley.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.text.Token;
import parley.text.Tree;

/// Finds the arguments of predicates in one tree, each clause once. Cheap to make; not to be shared
/// between threads.
public final class ClauseReader {
    private static final Set<String> ENTERING =
            Set.of("engage", "enter", "participate", "take", "join", "be", "go", "break");

    private static final Set<String> ADVERBIAL_PARTICLES =
            Set.of("off", "out", "up", "down", "away");
    private final Tree tree;
    private final Subjects subjects;
    private final Phrases phrases;
    private final @Nullable Clause[] read;

    public ClauseReader(Tree tree) {
        this.tree = tree;
        this.read = new Clause[tree.size()];
        this.phrases = new Phrases(tree);
        this.subjects = new Subjects(tree, phrases);
    }

    /// The noun phrases of this tree.
    public Phrases phrases() {
        return phrases;
    }

    /// Reads the arguments of the verb, noun or adjective at `predicate`.
    public Clause read(int predicate) {
        Clause known = read[predicate];
        if (known != null) {
            return known;
        }
        Clause clause =
                switch (tree.token(predicate).upos()) {
                    case "NOUN", "PROPN" -> noun(predicate);
                    default -> verb(predicate);
                };
        read[predicate] = clause;
        return clause;
    }

    /// True for a participle that the parser wrongly hung on the noun behind it.
    public boolean isMisread(int verb) {
        return subjects.beforeMisread(verb) >= 0;
    }

    /// True for a main verb that the parser hung on its own subject.
    public boolean isMisreadRoot(int verb) {
        return subjects.isMisreadRoot(verb);
    }

    /// True for what somebody sends or makes public: "statement", "letter".
    public boolean isMessage(int noun) {
        return subjects.isMessage(noun);
    }

    private Clause verb(int verb) {
        boolean passive = subjects.isPassive(verb);
        var obliques = new ArrayList<Oblique>();
        direct(verb, obliques);
        sharedObliques(verb, obliques);
        var agents = new ArrayList<Integer>();
        var patients = new ArrayList<Integer>();
        List<Integer> surface = subjects.of(verb);
        if (passive) {
            patients.addAll(surface);
            obliques.stream()
                    .filter(oblique -> oblique.preposition().equals("by"))
                    .filter(oblique -> !phrases.isTime(oblique.noun()))
                    .forEach(oblique -> agents.addAll(phrases.coordinated(oblique.noun())));
            add(tree.child(verb, "obj"), patients);
        } else {
            agents.addAll(surface);
            add(tree.child(verb, "obj"), patients);
            add(tree.child(verb, "iobj"), patients);
            if (isMisread(verb)) {
                int head = tree.head(verb);
                patients.addAll(phrases.coordinated(head));
                nested(head, obliques);
            }
            if (patients.isEmpty()) {
                patients.addAll(subjects.relativeObject(verb));
            }
            if (patients.isEmpty()) {
                afterParticle(verb, patients);
            }
            if (patients.isEmpty()) {
                sharedObject(verb, patients);
            }
        }
        int object = tree.child(verb, "obj");
        if (object >= 0) {
            nested(object, obliques);
        }
        return new Clause(
                tree,
                verb,
                -1,
                passive,
                agents,
                patients,
                obliques,
                complement(verb),
                particle(verb));
    }

    private Clause noun(int noun) {
        var obliques = new ArrayList<Oblique>();
        nested(noun, obliques);
        int support = support(noun);
        var agents = new ArrayList<Integer>();
        var patients = new ArrayList<Integer>();
        if (support >= 0) {
            boolean passive = subjects.isPassive(support);
            direct(support, obliques);
            if (passive) {
                for (var oblique : obliques) {
                    if (oblique.preposition().equals("by") && !phrases.isTime(oblique.noun())) {
                        agents.addAll(phrases.coordinated(oblique.noun()));
                    }
                }
            }
            boolean within = tree.is(noun, "obl") && agents.isEmpty();
            if (!passive || within) {
                agents.addAll(subjects.of(support));
            }
        }
        for (var oblique : obliques) {
            String preposition = oblique.preposition();
            if (agents.isEmpty() && preposition.equals("by")) {
                agents.addAll(phrases.coordinated(oblique.noun()));
            }
        }
        if (agents.isEmpty()) {
            agents.addAll(phrases.modifiers(noun));
        }
        int occasion = agents.isEmpty() ? phrases.verbOfOccasion(noun) : -1;
        if (occasion >= 0) {
            agents.addAll(subjects.of(occasion));
        }
        List<Integer> both =
                obliques.stream()
                        .filter(oblique -> oblique.preposition().equals("between"))
                        .flatMap(oblique -> phrases.coordinated(oblique.noun()).stream())
                        .distinct()
                        .toList();
        if (!both.isEmpty()) {
            agents.clear();
            agents.addAll(both);
        }
        agents.remove(Integer.valueOf(noun));
        return new Clause(
                tree, noun, support, false, agents, patients, obliques, complement(noun), "");
    }

    /// The light verb over a noun, -1 when the noun stands for itself.
    private int support(int noun) {
        Token token = tree.token(noun);
        int head = token.head();
        String relation = token.plainRelation();
        if (relation.equals("conj") && head >= 0) {
            return support(head);
        }
        int below = relativeSupport(noun);
        if (below >= 0) {
            return below;
        }
        if (head < 0 || !tree.token(head).upos().equals("VERB")) {
            return -1;
        }
        boolean carried =
                (relation.equals("obj") && phrases.preposition(noun).isEmpty())
                        || token.relation().equals("nsubj:pass")
                        || (relation.equals("obl") && !phrases.preposition(noun).isEmpty());
        if (!carried || !LightVerbs.contains(tree.token(head).lemma())) {
            return -1;
        }
        return relation.equals("obl") && !ENTERING.contains(tree.token(head).lemma()) ? -1 : head;
    }

    /// "the talks that he is expected to pursue": the light verb of the relative clause.
    private int relativeSupport(int noun) {
        for (int clause : tree.children(noun, "acl")) {
            int verb = clause;
            while (verb >= 0 && tree.is(clause, "acl:relcl")) {
                int object = tree.child(verb, "obj");
                if (object >= 0
                        && phrases.antecedent(object) == noun
                        && LightVerbs.contains(tree.token(verb).lemma())) {
                    return verb;
                }
                verb = tree.child(verb, "xcomp");
            }
        }
        return -1;
    }

    private void direct(int verb, List<Oblique> obliques) {
        for (int child : tree.children(verb)) {
            String relation = tree.token(child).plainRelation();
            if (relation.equals("obl") || relation.equals("nmod")) {
                for (int noun : phrases.coordinated(child)) {
                    obliques.add(new Oblique(phrases.preposition(child), noun, true));
                }
            } else if (relation.equals("advmod")) {
                // "strike deeper in Russia" hangs the place on the adverb
                for (int noun : tree.children(child, "obl")) {
                    obliques.add(new Oblique(phrases.preposition(noun), noun, true));
                }
            }
        }
    }

    private void nested(int noun, List<Oblique> obliques) {
        for (int child : tree.children(noun)) {
            Token token = tree.token(child);
            if ((token.plainRelation().equals("nmod") && !token.relation().equals("nmod:poss"))
                    || token.plainRelation().equals("obl")) {
                for (int part : phrases.coordinated(child)) {
                    obliques.add(new Oblique(phrases.preposition(child), part, false));
                }
            }
        }
    }

    /// "accused and convicted of" and "attacked and looted the town in the north" share what
    /// follows.
    private void sharedObliques(int verb, List<Oblique> obliques) {
        if (!obliques.isEmpty() || tree.child(verb, "obj") >= 0) {
            return;
        }
        for (int sister : tree.children(verb, "conj")) {
            if (tree.token(sister).upos().equals("VERB") && tree.child(sister, "nsubj") < 0) {
                direct(sister, obliques);
                return;
            }
        }
    }

    private void sharedObject(int verb, List<Integer> patients) {
        for (int sister : tree.children(verb, "conj")) {
            boolean adjacent = sister - verb <= 2;
            if (adjacent && tree.token(sister).upos().equals("VERB")) {
                add(tree.child(sister, "obj"), patients);
            }
        }
    }

    /// "called off a strike" where the parser took the particle for a preposition or the object for
    /// a complement.
    private void afterParticle(int verb, List<Integer> patients) {
        if (particle(verb).isEmpty()) {
            return;
        }
        for (int child : tree.children(verb)) {
            int mark = tree.child(child, "case");
            boolean noun = tree.token(child).upos().equals("NOUN");
            if (noun && child > verb && (mark == verb + 1 || tree.is(child, "xcomp"))) {
                add(child, patients);
                return;
            }
        }
    }

    private int complement(int predicate) {
        int found = tree.child(predicate, "ccomp", "xcomp");
        if (found >= 0) {
            return found;
        }
        for (int child : tree.children(predicate, "acl")) {
            if (!tree.is(child, "acl:relcl")) {
                return child;
            }
        }
        return -1;
    }

    private String particle(int verb) {
        int particle = tree.child(verb, "compound:prt");
        if (particle >= 0) {
            return tree.token(particle).lemma();
        }
        int next = verb + 1;
        return next < tree.size() && ADVERBIAL_PARTICLES.contains(tree.token(next).lemma())
                ? tree.token(next).lemma()
                : "";
    }

    private void add(int head, List<Integer> heads) {
        if (head >= 0) {
            for (int noun : phrases.coordinated(phrases.antecedent(head))) {
                if (!heads.contains(noun)) {
                    heads.add(noun);
                }
            }
        }
    }
}
