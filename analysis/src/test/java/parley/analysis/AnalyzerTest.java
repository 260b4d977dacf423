package parley.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.knowledge.WhoIsWho;
import parley.model.Article;
import parley.model.Basis;
import parley.model.Findings;
import parley.model.PageKind;
import parley.model.Sourced;
import parley.model.Span;
import parley.text.Engine;
import parley.text.Sentence;

class AnalyzerTest {
    private final List<String> read = new ArrayList<>();
    private final Analyzer analyzer = new Analyzer(new Noting(), WhoIsWho.standard());

    /// Finds nothing, and notes which texts it was given.
    private final class Noting implements Engine {
        @Override
        public List<Sentence> annotate(String text, List<List<Span>> sentences) {
            read.add(text);
            return List.of();
        }
    }

    private static Article article(String text, PageKind kind, String language) {
        Article plain = Article.plain("report", text);
        return new Article(
                plain.id(),
                plain.origin(),
                kind,
                text,
                null,
                null,
                plain.paragraphs(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                language.isEmpty() ? null : Sourced.of(language, Basis.DERIVED, "little words"),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void reportsInEnglishAndOfUnknownLanguageAreRead() {
        analyzer.analyze(article("Talks began.", PageKind.ARTICLE, "en"));
        analyzer.analyze(article("Talks ended.", PageKind.LIVE_BLOG, ""));

        assertThat(read).containsExactly("Talks began.", "Talks ended.");
    }

    @Test
    void aReportInAnotherLanguageSupportsNothing() {
        Article german =
                article("Der Minister sagte: \"Wir sind bereit.\"", PageKind.ARTICLE, "de");

        assertThat(analyzer.analyze(german)).isEqualTo(Findings.NONE);
        assertThat(read).isEmpty();
    }

    @Test
    void aPageThatIsNoReportSupportsNothing() {
        Article wall = article("The minister said yes.", PageKind.PAY_WALL, "en");

        assertThat(analyzer.analyze(wall)).isEqualTo(Findings.NONE);
        assertThat(read).isEmpty();
    }
}
