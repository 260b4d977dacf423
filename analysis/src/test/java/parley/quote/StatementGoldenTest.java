package parley.quote;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import parley.actor.ActorResolver;
import parley.engine.fast.FastEngine;
import parley.knowledge.WhoIsWho;
import parley.model.Article;
import parley.model.Published;
import parley.model.SourceLink;
import parley.model.Statement;
import parley.model.When;
import parley.testkit.Golden;
import parley.text.Engine;
import parley.text.Sentence;
import parley.time.TimeMention;
import parley.time.TimeResolver;

/// Venues, chains, questions and what is no statement, one short text each. The first line of a
/// case says what it pins; all are read as of Friday 8 March 2024.
class StatementGoldenTest {
    private static final Engine ENGINE = FastEngine.load();
    private static final ActorResolver ACTORS = new ActorResolver(WhoIsWho.standard());
    private static final TimeResolver TIMES = TimeResolver.load();
    private static final LocalDate DAY = LocalDate.of(2024, 3, 8);

    @TestFactory
    Stream<DynamicTest> eachCaseReadsAsWrittenDown() throws IOException {
        Path folder = Path.of("src/test/resources/parley/quote/golden");
        return Golden.each(folder, StatementGoldenTest::read);
    }

    private static String read(String in) {
        String text = in.substring(in.indexOf('\n') + 1);
        Article article = Article.plain("golden", text);
        List<Sentence> sentences = ENGINE.read(text, article.blocks());
        List<When> times =
                TIMES.resolve(text, sentences, Published.day(DAY)).stream()
                        .map(TimeMention::when)
                        .toList();
        List<Statement> found =
                StatementFinder.find(article, sentences, ACTORS.resolve(sentences, DAY)::at, times);
        if (found.isEmpty()) {
            return "no statement\n";
        }
        var out = new StringBuilder();
        for (int i = 0; i < found.size(); i++) {
            out.append(i + 1).append(". ").append(written(text, found.get(i), found)).append('\n');
        }
        return out.toString();
    }

    private static String written(String text, Statement statement, List<Statement> all) {
        var lines = new ArrayList<String>();
        String speaker =
                statement.speaker() == null
                        ? "nobody named"
                        : statement.speaker().words().of(text) + " = " + statement.speaker().name();
        lines.add(speaker + " | " + statement.kind() + " | " + statement.why().rule());
        if (statement.cue() != null) {
            lines.add("cue: " + statement.cue().words().of(text) + " " + statement.cue().kind());
        }
        statement.content().forEach(part -> lines.add("content: " + part.of(text)));
        if (statement.venue() != null) {
            lines.add(
                    "venue: "
                            + statement.venue().kind()
                            + " of "
                            + statement.venue().host()
                            + ": "
                            + statement.venue().words().of(text));
        }
        if (statement.addressee() != null) {
            lines.add("to: " + statement.addressee().words().of(text));
        }
        if (statement.saidAt() instanceof When.Days days) {
            lines.add("said: " + days.first() + " to " + days.last());
        }
        if (statement.question() != null) {
            lines.add("question: " + statement.question().of(text));
        }
        if (statement.within() != null) {
            lines.add("within: " + (1 + outer(statement, all)));
        }
        lines.add(
                "chain: "
                        + statement.accordingTo().chain().stream()
                                .map(StatementGoldenTest::link)
                                .collect(Collectors.joining(" > ")));
        return String.join("\n   ", lines);
    }

    private static int outer(Statement statement, List<Statement> all) {
        List<Object> ids = all.stream().<Object>map(Statement::id).toList();
        return ids.indexOf(statement.within());
    }

    private static String link(SourceLink link) {
        return link.role() + " " + link.name() + (link.count() == 1 ? "" : " x" + link.count());
    }
}
