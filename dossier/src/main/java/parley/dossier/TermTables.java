package parley.dossier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import parley.history.ContentWords;
import parley.history.History;
import parley.history.Line;
import parley.history.Step;
import parley.history.Term;
import parley.history.Utterance;
import parley.model.Condition;

/// Finds the terms on the table: things that a party gives, wants or refuses, and conditions that
/// lines hang on. Wordings of one thing share a row.
final class TermTables {
    /// Two of three content words of the shorter wording stand in the other one.
    private static final double SAME_TERM = 0.66;

    private static final Pattern PRONOUN = Pattern.compile("(?i)(?:it|he|she|they|we|i)\\b");

    private final ContentWords words = ContentWords.load();

    /// A row in the making.
    private static final class Draft {
        final Set<String> content = new TreeSet<>();
        String name = "";
    }

    /// Where in their table of terms the utterances of these histories stand.
    ///
    /// @param parties whose stand is shown
    TermPlaces of(List<History> histories, List<String> parties) {
        List<Utterance> utterances =
                histories.stream()
                        .flatMap(history -> history.steps().stream())
                        .map(Step::utterance)
                        .filter(utterance -> utterance.main().isHeld())
                        .toList();
        var drafts = new Drafts();
        var places = new TermPlaces.Maker();
        Set<String> shown = Set.copyOf(parties);
        for (Utterance utterance : History.inOrderOfSaying(utterances, it -> it)) {
            if (shown.contains(utterance.party())) {
                add(utterance, drafts, places);
            }
        }
        return places.made(drafts.all.stream().map(draft -> draft.name).toList());
    }

    /// The rows in the making, and which of them have a word: rows that share none are never one.
    private static final class Drafts {
        final List<Draft> all = new ArrayList<>();
        private final Map<String, List<Integer>> byWord = new HashMap<>();

        /// The first row that this wording belongs to, the number of rows if there is none.
        int find(Set<String> content) {
            int found = all.size();
            for (String word : content) {
                for (int at : byWord.getOrDefault(word, List.of())) {
                    if (at >= found) {
                        break;
                    }
                    if (isSame(all.get(at).content, content)) {
                        found = at;
                        break;
                    }
                }
            }
            return found;
        }

        void name(int at, String wording, Set<String> content) {
            Draft draft = all.get(at);
            draft.content.clear();
            draft.content.addAll(content);
            draft.name = wording;
            for (String word : content) {
                List<Integer> rows = byWord.computeIfAbsent(word, _ -> new ArrayList<>());
                int place = Collections.binarySearch(rows, at);
                if (place < 0) {
                    rows.add(-place - 1, at);
                }
            }
        }
    }

    private void add(Utterance utterance, Drafts drafts, TermPlaces.Maker places) {
        Line line = utterance.main();
        Standing standing = Standing.of(utterance);
        if (standing == Standing.NOTHING || words.of(line.content()).isEmpty()) {
            return;
        }
        places.own(utterance, place(line.content(), drafts));
        for (Utterance.SharedTerm shared : utterance.terms()) {
            Term term = shared.term();
            if (words.of(term.words()).isEmpty()) {
                places.noLink();
            } else {
                boolean isWanted = standing.decides(term) && wants(term, line.party());
                places.link(place(term.words(), drafts), isWanted, line.party());
            }
        }
    }

    /// A party does not want of itself what its own line hangs on, nor what only gives the time.
    /// Whose deed "it" tells of may be its own.
    private static boolean wants(Term term, String party) {
        boolean isOpen =
                term.by() == null
                        && (term.relation() == Condition.Relation.AFTER
                                || PRONOUN.matcher(term.words()).lookingAt());
        return !isOpen
                && term.demand() != Condition.Demand.MUST_NOT_HAPPEN
                && !party.equals(term.by());
    }

    /// The row of this wording, made if there is none; the row takes the latest wording as its
    /// name.
    private int place(String wording, Drafts drafts) {
        Set<String> content = words.of(wording);
        int at = drafts.find(content);
        if (at == drafts.all.size()) {
            drafts.all.add(new Draft());
        }
        int known = drafts.all.get(at).content.size();
        if (known == 0 || content.size() < known) {
            drafts.name(at, wording, content);
        }
        return at;
    }

    private static boolean isSame(Set<String> one, Set<String> other) {
        return !one.isEmpty()
                && ContentWords.overlap(one, other) >= SAME_TERM
                && Math.min(one.size(), other.size()) >= Math.max(one.size(), other.size()) / 3;
    }
}
