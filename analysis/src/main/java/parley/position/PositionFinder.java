package parley.position;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.coreference.Coreference;
import parley.coreference.CoreferenceResolver;
import parley.coreference.Link;
import parley.model.Article;
import parley.model.Mention;
import parley.model.Position;
import parley.model.Span;
import parley.model.Statement;
import parley.speechact.FrameLexicon;
import parley.text.Sentence;
import parley.text.Tree;

/// Finds the positions of a report: who demands, offers, refuses, threatens, supports or opposes
/// what, on which terms. The same input gives the same positions; safe to share between threads.
public final class PositionFinder {
    private PositionFinder() {}

    /// The positions in reading order.
    ///
    /// @param article the report
    /// @param sentences its sentences in reading order
    /// @param statements who says what; empty lists are fine
    /// @param actors the mentions of actors, pronouns included where they were resolved
    /// @param lexicon the words that perform acts
    public static List<Position> find(
            Article article,
            List<Sentence> sentences,
            List<Statement> statements,
            List<Mention> actors,
            FrameLexicon lexicon) {
        List<Tree> trees = sentences.stream().map(Tree::of).toList();
        Coreference links = CoreferenceResolver.resolve(article.text(), sentences);
        var parties = new Parties(actors, trees, words -> name(links, words));
        var voices = new Voices(statements, parties);
        var reports = new ArrayList<Reader>();
        for (int i = 0; i < trees.size(); i++) {
            Reader before = i == 0 ? null : reports.get(i - 1);
            reports.add(new Reader(article, trees.get(i), i, before, voices, parties, lexicon));
        }
        var issues = new IssueFinder(trees);
        var matter = new Matter(trees, actors, issues, Bearing.near());
        var bearing = new Bearing(matter, issues, parties.mentions(), Essays.is(trees, voices));
        var positions = new ArrayList<Position>();
        for (int i = 0; i < reports.size(); i++) {
            Reader after = i + 1 < reports.size() ? reports.get(i + 1) : null;
            positions.addAll(reports.get(i).positions(after, issues, bearing));
        }
        if (Abroad.isNobody(actors)) {
            positions.removeIf(position -> !Abroad.isOfWarAndPeace(position.issue()));
        }
        return Repeats.merged(article.text(), positions);
    }

    private static @Nullable Span name(Coreference links, Span words) {
        Link link = links.of(words);
        return link == null ? null : link.name();
    }
}
