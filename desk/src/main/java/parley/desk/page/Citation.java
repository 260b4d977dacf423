package parley.desk.page;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.ledger.FindingRecord;
import parley.ledger.ReportRecord;
import tools.jackson.databind.json.JsonMapper;

/// A record as a source to be cited: the report, with the quoted words as note and the record's id.
/// Nothing in it depends on when it is asked for.
public final class Citation {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final FindingRecord record;
    private final ReportRecord report;

    public Citation(FindingRecord record, ReportRecord report) {
        this.record = record;
        this.report = report;
    }

    /// As BibTeX, an `@article` that biblatex and BibTeX both read.
    public String bibTex() {
        var fields = new TreeMap<String, String>();
        fields.put("title", title());
        put(fields, "journal", report.source().publisher());
        put(fields, "date", report.published() == null ? null : report.published().toString());
        put(fields, "year", year(report.published()));
        put(fields, "url", report.address());
        fields.put("note", note());
        var out = new StringBuilder("@article{").append(key()).append(",\n");
        fields.forEach((name, value) ->
                out.append("  ")
                        .append(name)
                        .append(" = {")
                        .append(name.equals("url") ? bare(value) : escaped(value))
                        .append("},\n"));
        return out.append("}\n").toString();
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            fields.put(name, value);
        }
    }

    private static @Nullable String year(@Nullable LocalDate day) {
        return day == null ? null : Integer.toString(day.getYear());
    }

    /// As CSL-JSON, an array of one item.
    public String csl() {
        var out = new StringBuilder("[{\"id\":").append(json(key()));
        out.append(",\"type\":\"article-newspaper\",\"title\":").append(json(title()));
        String publisher = report.source().publisher();
        if (publisher != null) {
            out.append(",\"container-title\":").append(json(publisher));
        }
        LocalDate day = report.published();
        if (day != null) {
            out.append(
                    String.format(
                            Locale.ROOT,
                            ",\"issued\":{\"date-parts\":[[%d,%d,%d]]}",
                            day.getYear(),
                            day.getMonthValue(),
                            day.getDayOfMonth()));
        }
        if (report.address() != null) {
            out.append(",\"URL\":").append(json(report.address()));
        }
        return out.append(",\"note\":").append(json(note())).append("}]\n").toString();
    }

    private String key() {
        return "parley-" + record.id().value();
    }

    private String title() {
        return report.title() == null ? "(no title found)" : report.title();
    }

    private String note() {
        return "“" + record.snippet() + "” (Parley record " + record.id().value() + ")";
    }

    /// Characters that BibTeX takes for commands.
    static String escaped(String words) {
        var out = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '\\' -> out.append("{\\textbackslash}");
                case '{', '}', '%', '&', '#', '_', '$' -> out.append('\\').append(c);
                case '~' -> out.append("{\\textasciitilde}");
                case '^' -> out.append("{\\textasciicircum}");
                default -> out.append(c < ' ' ? ' ' : c);
            }
        }
        return out.toString();
    }

    private static String bare(String address) {
        return address.replaceAll("[\\s{}\\\\]", "");
    }

    static String json(String words) {
        return JSON.writeValueAsString(words);
    }
}
