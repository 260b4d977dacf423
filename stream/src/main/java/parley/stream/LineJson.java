package parley.stream;

import java.util.TreeSet;
import parley.history.Line;
import parley.history.Lines;
import parley.history.Report;
import parley.model.Article;
import parley.model.Reading;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Positions and reports as histories need them, as JSON: only this job reads it back.
final class LineJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private LineJson() {}

    /// The positions of a reading, in reading order, as if their report copied none.
    static Object[] of(Reading reading) {
        Article article = reading.article();
        return Lines.of(reading, Report.of(article)).stream().map(LineJson::write).toArray();
    }

    private static String write(Line line) {
        ObjectNode node = MAPPER.valueToTree(line);
        // A set has no order of its own, and the same input must give the same bytes.
        node.set("addressed", MAPPER.valueToTree(new TreeSet<>(line.addressed())));
        return node.toString();
    }

    /// The report of a reading, as if it copied none.
    static String report(Reading reading) {
        Article article = reading.article();
        return MAPPER.writeValueAsString(Report.of(article));
    }

    /// A line as its report's place among the copies makes it.
    ///
    /// @param first the report that its own copies, as [#report] wrote it
    static Line parse(String line, String first) {
        Line alone = MAPPER.readValue(line, Line.class);
        Report root = MAPPER.readValue(first, Report.class);
        Report report = alone.report();
        return report.id().equals(root.id()) ? alone : alone.in(report.copyOf(root));
    }
}
