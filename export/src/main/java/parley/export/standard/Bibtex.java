package parley.export.standard;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.export.table.Extract;
import parley.ledger.FindingRecord;
import parley.ledger.ReportRecord;

/// `@misc` entries, which BibTeX and biblatex both read: for each report, or for one record with
/// the words that it stands on. In UTF-8. Keys are made of publisher, year and the report's id, or
/// of the record's, so they stay the same from export to export.
public final class Bibtex {
    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    /// What a web address may hold beside letters and digits (RFC 3986).
    private static final String URL_SIGNS = "-._~:/?#[]@!$&'()*+,;=%";

    private Bibtex() {}

    static String write(Extract extract, Writer out) throws IOException {
        long entries = 0;
        try (Stream<ReportRecord> reports = extract.reports()) {
            for (ReportRecord report : (Iterable<ReportRecord>) reports::iterator) {
                out.write(entries++ == 0 ? "" : "\n");
                out.write(entry(report));
            }
        }
        return entries + " entries";
    }

    /// The entry of a record: its report, with the words of the record as note.
    public static String entry(FindingRecord record, ReportRecord report) {
        String id = record.id().value();
        String note = "“" + record.snippet() + "” (Parley record " + id + ")";
        return entry("parley-" + id, report, note);
    }

    static String entry(ReportRecord report) {
        String agency = report.source().agency();
        return entry(key(report), report, agency == null ? null : "Agency: " + agency);
    }

    private static String entry(String key, ReportRecord report, @Nullable String note) {
        var fields = new StringBuilder();
        field(fields, "title", braced(escaped(title(report))));
        String publisher = report.source().publisher();
        field(fields, "howpublished", publisher == null ? null : escaped(publisher));
        if (report.published() != null) {
            fields.append("  year = {").append(report.published().getYear()).append("},\n");
            fields.append("  month = ").append(MONTHS.get(report.published().getMonthValue() - 1));
            fields.append(",\n");
            field(fields, "day", Integer.toString(report.published().getDayOfMonth()));
        }
        field(fields, "url", report.address() == null ? null : url(report.address()));
        field(fields, "note", note == null ? null : escaped(note));
        field(fields, "annote", "SHA-256 of its text: " + report.id().value());
        return "@misc{" + key + ",\n" + fields + "}\n";
    }

    private static String title(ReportRecord report) {
        String title = report.title();
        return title == null || title.isBlank() ? "Untitled report" : title;
    }

    private static void field(StringBuilder fields, String name, @Nullable String value) {
        if (value != null) {
            fields.append("  ").append(name).append(" = {").append(value).append("},\n");
        }
    }

    /// Keeps the capitals of a title.
    private static String braced(String words) {
        return "{" + words + "}";
    }

    private static String key(ReportRecord report) {
        String publisher = report.source().publisher();
        String plain =
                Normalizer.normalize(publisher == null ? "" : publisher, Normalizer.Form.NFD)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]", "");
        String year =
                report.published() == null ? "" : Integer.toString(report.published().getYear());
        return (plain.isEmpty() ? "report" : plain)
                + year
                + ":"
                + report.id().value().substring(0, 12);
    }

    /// Words as TeX sets them. BibTeX counts braces even behind a backslash, so a brace is written
    /// by its name; control characters and line breaks become blanks.
    static String escaped(String words) {
        return words.codePoints().mapToObj(Bibtex::escaped).collect(Collectors.joining()).strip();
    }

    private static String escaped(int point) {
        return switch (point) {
            case '\\' -> "\\textbackslash{}";
            case '{' -> "\\textbraceleft{}";
            case '}' -> "\\textbraceright{}";
            case '~' -> "\\textasciitilde{}";
            case '^' -> "\\textasciicircum{}";
            case '<' -> "\\textless{}";
            case '>' -> "\\textgreater{}";
            case '|' -> "\\textbar{}";
            case '#', '$', '%', '&', '_' -> "\\" + Character.toString(point);
            default -> Character.isISOControl(point) ? " " : Character.toString(point);
        };
    }

    /// An address as the field `url` takes it: as it is, with what no address may hold encoded.
    static String url(String address) {
        var url = new StringBuilder();
        for (byte each : address.strip().getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xff);
            boolean isPlain =
                    c < 0x80 && (Character.isLetterOrDigit(c) || URL_SIGNS.indexOf(c) >= 0);
            url.append(
                    isPlain
                            ? Character.toString(c)
                            : "%" + HexFormat.of().withUpperCase().toHexDigits(each));
        }
        return url.toString();
    }
}
