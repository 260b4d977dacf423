package parley.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.model.Act;
import parley.model.ArticleId;
import parley.model.Attribution;
import parley.model.Condition;
import parley.model.FindingId;
import parley.model.Firmness;
import parley.model.Issue;
import parley.model.Published;
import parley.model.SourceLink;
import parley.model.Status;

/// Lines for tests: a plain one that each test changes where it matters.
public final class Made {
    private Report report = report("Harbour Courier", "2025-03-01");
    private String party = "Ostmark";
    private @Nullable String speaker = "Maria Vole";
    private Act act = Act.ACCEPT;
    private Issue issue = Issue.CEASEFIRE;
    private String content = "a ceasefire of thirty days";
    private final List<Term> terms = new ArrayList<>();
    private Firmness firmness = Firmness.STATED;
    private Status status = Status.HELD;
    private Set<String> addressed = Set.of();
    private @Nullable LocalDate saidOn = LocalDate.parse("2025-03-01");
    private final List<SourceLink> chain = new ArrayList<>();

    public static Made line() {
        return new Made();
    }

    /// A report with this publisher and day that copies none.
    public static Report report(String publisher, String day) {
        ArticleId id = ArticleId.of(publisher + day);
        return new Report(
                id,
                "Talks go on",
                publisher,
                List.of(),
                Published.day(LocalDate.parse(day)),
                null,
                id,
                publisher);
    }

    /// A report that copies another one.
    public static Report copy(String publisher, Report original) {
        return new Report(
                ArticleId.of(publisher + "copy"),
                "Talks go on, agency says",
                publisher,
                List.of(),
                original.published(),
                null,
                original.id(),
                original.author());
    }

    public Made in(Report value) {
        report = value;
        return this;
    }

    public Made by(String value) {
        party = value;
        return this;
    }

    public Made speaker(@Nullable String value) {
        speaker = value;
        return this;
    }

    public Made act(Act value) {
        act = value;
        return this;
    }

    public Made issue(Issue value) {
        issue = value;
        return this;
    }

    public Made content(String value) {
        content = value;
        return this;
    }

    public Made onlyIf(String words) {
        terms.add(
                new Term(
                        Condition.Relation.ONLY_IF,
                        words,
                        "Westmark",
                        Condition.Demand.MUST_HAPPEN));
        return this;
    }

    public Made firmness(Firmness value) {
        firmness = value;
        return this;
    }

    public Made status(Status value) {
        status = value;
        return this;
    }

    public Made addressing(String value) {
        addressed = Set.of(value);
        return this;
    }

    public Made saidOn(@Nullable String day) {
        saidOn = day == null ? null : LocalDate.parse(day);
        return this;
    }

    public Made via(SourceLink.Role role, String name) {
        chain.add(new SourceLink(role, name, 1, null));
        return this;
    }

    public Line make() {
        String key = report.id().value() + party + speaker + act + content + terms + saidOn;
        return new Line(
                new FindingId(ArticleId.of(key).value().substring(0, 16)),
                report,
                party,
                speaker,
                act,
                issue,
                null,
                content,
                terms,
                false,
                firmness,
                status,
                null,
                addressed,
                saidOn,
                null,
                new Quote("", content, "", 0, content.length()),
                new Attribution(chain));
    }
}
