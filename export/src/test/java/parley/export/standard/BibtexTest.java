package parley.export.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.ledger.ReportRecord;
import parley.ledger.Source;
import parley.model.ArticleId;
import parley.model.PageKind;
import parley.testkit.Cases;

/// Entries that BibTeX can read back, whatever a headline holds.
class BibtexTest {
    private static final Pattern NAMED =
            Pattern.compile(
                    "\\\\text(backslash|braceleft|braceright|asciitilde|asciicircum|less|greater|bar)\\{\\}");
    private static final Map<String, String> SIGNS =
            Map.of(
                    "backslash", "\\",
                    "braceleft", "{",
                    "braceright", "}",
                    "asciitilde", "~",
                    "asciicircum", "^",
                    "less", "<",
                    "greater", ">",
                    "bar", "|");

    @Test
    void anEntrySaysWhatAndWhereAndWhen() {
        assertThat(
                        Bibtex.entry(
                                report(
                                        "Ostmark & Belhar: 50% \"done\"",
                                        "https://a.example/x_y?b=1")))
                .isEqualTo(
                        """
                        @misc{lecourrier2024:%s,
                          title = {{Ostmark \\& Belhar: 50\\%% "done"}},
                          howpublished = {Le Courriér},
                          year = {2024},
                          month = nov,
                          day = {3},
                          url = {https://a.example/x_y?b=1},
                          note = {Agency: Wire},
                          annote = {SHA-256 of its text: %s},
                        }
                        """
                                .formatted(id().value().substring(0, 12), id().value()));
    }

    @Test
    void anyHeadlineComesBackAsItWas() {
        Cases.forAll(
                random -> {
                    String signs = "\\{}$&#_%~^<>|\"@,= aé🕊";
                    int[] points = signs.codePoints().toArray();
                    var words = new StringBuilder("x");
                    for (int i = random.nextInt(12); i > 0; i--) {
                        words.appendCodePoint(points[random.nextInt(points.length)]);
                    }
                    return words.append("x").toString();
                },
                title -> {
                    Map<String, String> fields = fields(Bibtex.entry(report(title, null)));
                    String braced = fields.getOrDefault("title", "");
                    assertThat(braced).startsWith("{").endsWith("}");
                    assertThat(set(braced.substring(1, braced.length() - 1))).isEqualTo(title);
                    assertThat(fields).containsKeys("year", "annote");
                });
    }

    @Test
    void anAddressNeverBreaksTheEntry() {
        String entry = Bibtex.entry(report("x", "https://a.example/{}\\ \"é,%7D"));

        assertThat(fields(entry))
                .containsEntry("url", "https://a.example/%7B%7D%5C%20%22%C3%A9,%7D");
    }

    @Test
    void aReportWithoutATitleOrDayHasAnEntryToo() {
        var bare =
                new ReportRecord(
                        id(),
                        PageKind.ARTICLE,
                        null,
                        null,
                        "a.txt",
                        null,
                        null,
                        new Source(null, null, "c"),
                        id().value(),
                        "1",
                        9,
                        0,
                        0,
                        0,
                        1,
                        "c",
                        "c");

        assertThat(Bibtex.entry(bare))
                .startsWith("@misc{report:" + id().value().substring(0, 12) + ",\n")
                .contains("title = {{Untitled report}}");
    }

    /// As BibTeX reads: a value ends with the brace that closes it, and backslashes hide no brace.
    private static Map<String, String> fields(String entry) {
        var fields = new LinkedHashMap<String, String>();
        int at = entry.indexOf(",\n") + 2;
        while (entry.charAt(at) != '}') {
            int equals = entry.indexOf(" = ", at);
            String name = entry.substring(at, equals).strip();
            int from = equals + 3;
            int end = from;
            if (entry.charAt(from) == '{') {
                int depth = 0;
                do {
                    char c = entry.charAt(end++);
                    depth += c == '{' ? 1 : c == '}' ? -1 : 0;
                } while (depth > 0);
                fields.put(name, entry.substring(from + 1, end - 1));
            } else {
                end = entry.indexOf(',', from);
                fields.put(name, entry.substring(from, end));
            }
            assertThat(entry.substring(end, end + 2)).isEqualTo(",\n");
            at = end + 2;
        }
        assertThat(entry.substring(at)).isEqualTo("}\n");
        return fields;
    }

    /// What TeX sets for it.
    private static String set(String value) {
        String plain =
                NAMED.matcher(value)
                        .replaceAll(sign ->
                                Matcher.quoteReplacement("\u0001" + SIGNS.get(sign.group(1))));
        return plain.replaceAll("(?<!\u0001)\\\\([#$%&_])", "$1").replace("\u0001", "");
    }

    private static ArticleId id() {
        return new ArticleId("0123456789abcdef".repeat(4));
    }

    private static ReportRecord report(String title, @Nullable String address) {
        return new ReportRecord(
                id(),
                PageKind.ARTICLE,
                title,
                address,
                "a.html",
                LocalDate.of(2024, 11, 3),
                null,
                new Source("Le Courriér", "Wire", "Wire"),
                id().value(),
                "1",
                100,
                0,
                0,
                0,
                1,
                "c",
                "c");
    }
}
