package parley.desk.page;

import java.time.LocalDate;
import java.util.Locale;
import parley.export.standard.Bibtex;
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

    /// As BibTeX.
    public String bibTex() {
        return Bibtex.entry(record, report);
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

    static String json(String words) {
        return JSON.writeValueAsString(words);
    }
}
