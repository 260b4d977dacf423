package parley.speechact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import parley.clause.Clause;
import parley.clause.ClauseReader;
import parley.clause.FactualityReader;
import parley.model.Act;
import parley.text.Token;
import parley.text.Tree;

/// Finds the speech acts of one sentence. Has no state; safe to share between threads.
public final class SpeechActRecogniser {
    private static final Map<String, String> FORMS =
            Map.of("VERB", "v", "NOUN", "n", "PROPN", "n", "ADJ", "a", "AUX", "v");

    private static final Set<String> WISHES = Set.of("want", "seek", "ask", "need");

    private final FrameLexicon lexicon;

    /// @param lexicon the words that perform acts
    public SpeechActRecogniser(FrameLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// The acts in the order of their triggers; empty when there are none.
    public List<SpeechAct> recognise(Tree tree) {
        var clauses = new ClauseReader(tree);
        var factuality = new FactualityReader(tree, clauses.phrases());
        var slots = new Slots(tree, clauses.phrases());
        var found = new ArrayList<SpeechAct>();
        for (int i = 0; i < tree.size(); i++) {
            worded(tree, i, clauses, factuality, slots, found);
        }
        new ModalActs(tree, clauses, factuality).addTo(found);
        found.sort(Comparator.comparingInt(SpeechAct::trigger));
        return List.copyOf(found);
    }

    private void worded(
            Tree tree,
            int index,
            ClauseReader clauses,
            FactualityReader factuality,
            Slots slots,
            List<SpeechAct> found) {
        List<ActRow> rows = rows(tree, index);
        if (rows.isEmpty() || (isModifier(tree, index) && !clauses.isMisread(index))) {
            return;
        }
        Clause clause = clauses.read(index);
        for (ActRow row : rows) {
            int content = slots.content(clause, row.content());
            if (isQuestion(tree, content)) {
                return;
            }
            boolean bare = content < 0;
            if (bare
                    && !(row.form().equals("n") && clause.support() >= 0)
                    && !(row.act() == Act.THREATEN)) {
                continue;
            }
            boolean own =
                    row.act() == Act.DEMAND
                            && clause.patients().isEmpty()
                            && WISHES.contains(row.trigger())
                            && tree.is(Math.max(content, 0), "xcomp");
            found.add(
                    new SpeechAct(
                            tree,
                            own ? Act.PROMISE : row.act(),
                            row.force(),
                            row.rule(),
                            index,
                            clause.agents().isEmpty() && row.form().equals("a")
                                    ? clause.patients()
                                    : clause.agents(),
                            content,
                            slots.addressees(clause, row.addressee(), content),
                            factuality.read(clause)));
            return;
        }
    }

    /// "asked whether", "asked if": a question and no request.
    private static boolean isQuestion(Tree tree, int content) {
        int mark = content < 0 ? -1 : tree.child(content, "mark");
        return mark >= 0 && Set.of("if", "whether").contains(tree.token(mark).lemma());
    }

    private List<ActRow> rows(Tree tree, int index) {
        Token token = tree.token(index);
        String form = FORMS.get(token.upos());
        if (form == null) {
            return List.of();
        }
        String lemma = token.lemma().toLowerCase(Locale.ROOT);
        int particle = tree.child(index, "compound:prt");
        if (particle >= 0) {
            String key = form + ":" + lemma + "_" + tree.token(particle).lemma();
            return lexicon.events(key);
        }
        if (token.xpos().equals("VBN")) {
            String state = "a:" + token.form().toLowerCase(Locale.ROOT);
            boolean by =
                    tree.children(index, "obl").stream()
                            .anyMatch(oblique ->
                                    tree.child(oblique, "case") >= 0
                                            && tree.token(tree.child(oblique, "case"))
                                                    .lemma()
                                                    .equals("by"));
            List<ActRow> rows = lexicon.events(state);
            if (!rows.isEmpty() && !by && tree.child(index, "obj") < 0) {
                return rows;
            }
        }
        List<ActRow> plain = lexicon.events(form + ":" + lemma);
        if (form.equals("a") && plain.isEmpty() && token.xpos().equals("VBN")) {
            return lexicon.events("v:" + lemma);
        }
        return plain;
    }

    /// "ready meals", "the promised aid": a word before a noun performs nothing.
    private static boolean isModifier(Tree tree, int index) {
        return Set.of("amod", "compound", "det").contains(tree.token(index).plainRelation());
    }
}
