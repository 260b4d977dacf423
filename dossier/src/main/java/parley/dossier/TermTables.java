package parley.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import parley.history.ContentWords;
import parley.history.History;
import parley.history.Line;
import parley.history.Step;
import parley.history.Term;
import parley.history.Utterance;
import parley.model.Act;
import parley.model.Condition;

/// Finds the terms on the table: things that a party gives, wants or refuses, and conditions that
/// lines hang on. Wordings of one thing share a row.
final class TermTables {
    /// Two of three content words of the shorter wording stand in the other one.
    private static final double SAME_TERM = 0.66;

    private final ContentWords words = ContentWords.load();

    /// A row in the making.
    private static final class Draft {
        final Set<String> content = new TreeSet<>();
        final TreeMap<String, TermTable.Stand> stands = new TreeMap<>();
        String name = "";
    }

    /// The table of what these histories say.
    ///
    /// @param parties whose stand is shown
    TermTable of(List<History> histories, List<String> parties) {
        List<Utterance> utterances =
                histories.stream()
                        .flatMap(history -> history.steps().stream())
                        .map(Step::utterance)
                        .filter(utterance -> utterance.main().isHeld())
                        .toList();
        var drafts = new ArrayList<Draft>();
        for (Utterance utterance : History.inOrderOfSaying(utterances, it -> it)) {
            if (parties.contains(utterance.party())) {
                add(utterance, drafts);
            }
        }
        return new TermTable(
                drafts.stream()
                        .map(draft ->
                                new TermTable.Row(draft.name, List.copyOf(draft.stands.values())))
                        .toList());
    }

    private void add(Utterance utterance, List<Draft> drafts) {
        Line line = utterance.main();
        Standing standing = standing(utterance);
        if (standing == Standing.NOTHING || words.of(line.content()).isEmpty()) {
            return;
        }
        Draft own = drafts.get(place(line.content(), drafts));
        var links = new ArrayList<TermTable.Link>();
        for (Utterance.SharedTerm shared : utterance.terms()) {
            Term term = shared.term();
            if (words.of(term.words()).isEmpty()) {
                continue;
            }
            int at = place(term.words(), drafts);
            links.add(new TermTable.Link(term, at));
            if (standing == Standing.YES_IF && wants(term, line.party())) {
                var wanted =
                        new TermTable.Stand(line.party(), Standing.WANTS, utterance, List.of());
                drafts.get(at).stands.putIfAbsent(line.party(), wanted);
            }
        }
        own.stands.put(
                line.party(),
                new TermTable.Stand(
                        line.party(),
                        standing,
                        utterance,
                        standing == Standing.YES_IF ? links : List.of()));
    }

    /// A party does not want of itself what its own yes hangs on.
    private static boolean wants(Term term, String party) {
        return term.demand() != Condition.Demand.MUST_NOT_HAPPEN && !party.equals(term.by());
    }

    /// The row of this wording, made if there is none; the row takes the latest wording as its
    /// name.
    private int place(String wording, List<Draft> drafts) {
        Set<String> content = words.of(wording);
        int at = 0;
        while (at < drafts.size() && !isSame(drafts.get(at).content, content)) {
            at++;
        }
        if (at == drafts.size()) {
            drafts.add(new Draft());
        }
        Draft draft = drafts.get(at);
        if (draft.content.isEmpty() || content.size() < draft.content.size()) {
            draft.content.clear();
            draft.content.addAll(content);
            draft.name = wording;
        }
        return at;
    }

    private static boolean isSame(Set<String> one, Set<String> other) {
        return !one.isEmpty()
                && ContentWords.overlap(one, other) >= SAME_TERM
                && Math.min(one.size(), other.size()) >= Math.max(one.size(), other.size()) / 3;
    }

    private static Standing standing(Utterance utterance) {
        if (utterance.main().act() == Act.CONCEDE) {
            return Standing.NOTHING;
        }
        boolean conditional = !utterance.terms().isEmpty();
        return switch (utterance.main().direction()) {
            case TOWARDS -> conditional ? Standing.YES_IF : Standing.YES;
            case ASKING -> Standing.WANTS;
            case AGAINST -> Standing.NO;
            case WAITING -> Standing.NOT_NOW;
            case COERCING -> Standing.NOTHING;
        };
    }
}
