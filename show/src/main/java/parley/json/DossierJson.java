package parley.json;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.dossier.Dossier;
import parley.dossier.PackageCheck;
import parley.dossier.TermTable;
import parley.history.History;
import parley.history.Line;
import parley.history.Report;
import parley.history.Step;
import parley.history.Term;
import parley.history.Utterance;
import parley.model.Firmness;
import parley.model.SourceLink;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The JSON form of a dossier, described by `docs/reference/json.md`. Reports, utterances and lines
/// are named by ids; an utterance has the id of the line that states it best.
public final class DossierJson {
    /// The name and version of the form, the value of the field `schema`.
    public static final String SCHEMA = "parley-dossier/1";

    private DossierJson() {}

    /// The dossier indented for people.
    ///
    /// @param chosen the outcome for a chosen package of terms, null when none was chosen
    public static String pretty(Dossier dossier, PackageCheck.@Nullable Outcome chosen) {
        return ReadingJson.MAPPER
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(of(dossier, chosen));
    }

    /// The dossier as a JSON tree.
    public static ObjectNode of(Dossier dossier, PackageCheck.@Nullable Outcome chosen) {
        ObjectNode node = Spans.object();
        node.put("schema", SCHEMA);
        node.put("offsets", "code-points");
        node.set("reports", Spans.array(dossier.reports(), DossierJson::report));
        node.set("parties", strings(dossier.parties()));
        node.set("issues", Spans.array(dossier.issues(), issue -> Spans.string(issue.code())));
        node.set("histories", Spans.array(dossier.histories(), DossierJson::history));
        node.set(
                "shifts",
                Spans.array(dossier.shifts(), step -> Spans.string(id(step.utterance()))));
        node.set("terms", Spans.array(dossier.terms().rows(), DossierJson::row));
        node.set("package", Spans.orNull(chosen, DossierJson::chosen));
        return node;
    }

    static ObjectNode report(Report report) {
        ObjectNode node = Spans.object();
        node.put("id", report.id().value());
        node.put("title", report.title());
        node.set("publisher", Spans.string(report.publisher()));
        node.set("agencies", strings(report.agencies()));
        node.set("day", Spans.string(report.day() == null ? null : report.day().toString()));
        node.set("address", Spans.string(report.address()));
        node.set("copy_of", Spans.string(report.isCopy() ? report.original().value() : null));
        return node;
    }

    private static ObjectNode history(History history) {
        return history(history, history.steps());
    }

    /// A history with some of its steps; all else is that of the whole.
    static ObjectNode history(History history, List<Step> steps) {
        ObjectNode node = Spans.object();
        node.put("party", history.party());
        node.put("issue", history.issue().code());
        node.put("latest", id(history.latest()));
        node.set("firmness_range", levels(history.range()));
        node.set("sources", strings(history.sources()));
        node.set("steps", Spans.array(steps, DossierJson::step));
        return node;
    }

    private static ObjectNode step(Step step) {
        ObjectNode node = Spans.object();
        node.put("relation", Codes.of(step.relation()));
        node.set("before", Spans.string(step.before() == null ? null : id(step.before())));
        node.put("because", step.because());
        node.set("utterance", utterance(step.utterance()));
        return node;
    }

    private static ObjectNode utterance(Utterance utterance) {
        ObjectNode node = Spans.object();
        node.put("id", id(utterance));
        String day = utterance.saidOn() == null ? null : utterance.saidOn().toString();
        node.set("said_on", Spans.string(day));
        node.set("firmness", levels(utterance.firmness()));
        node.put("unconditional", utterance.unconditional());
        node.set("sources", strings(utterance.sources()));
        node.set("terms", Spans.array(utterance.terms(), DossierJson::shared));
        node.set("lines", Spans.array(utterance.lines(), DossierJson::line));
        return node;
    }

    private static ObjectNode shared(Utterance.SharedTerm shared) {
        ObjectNode node = term(shared.term());
        node.set("reported_by", ids(shared.reportedBy()));
        node.set("left_out_by", ids(shared.leftOutBy()));
        return node;
    }

    private static ObjectNode term(Term term) {
        ObjectNode node = Spans.object();
        node.put("relation", term.relation().name());
        node.put("words", term.words());
        node.set("by", Spans.string(term.by()));
        node.put("demand", Codes.of(term.demand()));
        return node;
    }

    private static ObjectNode line(Line line) {
        ObjectNode node = Spans.object();
        node.put("id", line.id().value());
        node.put("report", line.report().id().value());
        node.set("speaker", Spans.string(line.speaker()));
        node.put("act", line.act().name());
        node.put("issue", line.issue().code());
        node.set("topic", Spans.string(line.topic()));
        node.put("content", line.content());
        node.put("firmness", line.firmness().level());
        node.put("status", Codes.of(line.status()));
        node.set("counterparty", Spans.string(line.counterparty()));
        node.set("terms", Spans.array(line.terms(), DossierJson::term));
        ObjectNode evidence = Spans.object();
        evidence.put("start_cp", line.quote().startCodePoint());
        evidence.put("end_cp", line.quote().endCodePoint());
        evidence.put("words", line.quote().words());
        node.set("evidence", evidence);
        node.set("chain", Spans.array(line.accordingTo().chain(), DossierJson::link));
        return node;
    }

    private static ObjectNode link(SourceLink link) {
        ObjectNode node = Spans.object();
        node.put("role", Codes.of(link.role()));
        node.put("name", link.name());
        return node;
    }

    static ObjectNode row(TermTable.Row row) {
        ObjectNode node = Spans.object();
        node.put("name", row.name());
        node.set("stands", Spans.array(row.stands(), DossierJson::stand));
        return node;
    }

    private static ObjectNode stand(TermTable.Stand stand) {
        ObjectNode node = Spans.object();
        node.put("party", stand.party());
        node.put("standing", Codes.of(stand.standing()));
        node.put("utterance", id(stand.utterance()));
        node.set(
                "hangs_on",
                Spans.array(
                        stand.hangsOn(),
                        link -> {
                            ObjectNode term = term(link.term());
                            term.put("row", link.row());
                            return term;
                        }));
        return node;
    }

    static ObjectNode chosen(PackageCheck.Outcome outcome) {
        ObjectNode node = Spans.object();
        node.set("unknown", strings(outcome.unknown()));
        node.set(
                "findings",
                Spans.array(
                        outcome.findings(),
                        finding -> {
                            ObjectNode each = Spans.object();
                            each.put("term", finding.term());
                            each.put("party", finding.party());
                            each.put("fit", Codes.of(finding.fit()));
                            String on =
                                    finding.stand() == null
                                            ? null
                                            : id(finding.stand().utterance());
                            each.set("utterance", Spans.string(on));
                            each.set("open", strings(finding.open()));
                            return each;
                        }));
        return node;
    }

    static String id(Utterance utterance) {
        return utterance.main().id().value();
    }

    private static ArrayNode ids(List<Report> reports) {
        return Spans.array(reports, report -> Spans.string(report.id().value()));
    }

    private static ArrayNode strings(Collection<String> values) {
        return Spans.array(values, Spans::string);
    }

    private static ArrayNode levels(List<Firmness> firmness) {
        ArrayNode levels = Spans.array(List.<String>of(), Spans::string);
        firmness.forEach(each -> levels.add(each.level()));
        return levels;
    }
}
