package parley.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/// Input in our own words: lines of JSON and a web archive with copies, templates filled anew, one
/// text in several places, and what cannot be read.
final class Inputs {
    /// What is to be told of what cannot be read: file, byte and reason.
    static final List<String> REJECTED = new ArrayList<>();

    private static final String TALKS =
            "Ukraine will accept a ceasefire of thirty days if Russia withdraws its artillery from"
                    + " the river, President Volodymyr Zelensky said in Kyiv on %s. Russia rejected"
                    + " the offer and demanded that Ukraine give up its plan to join NATO, Foreign"
                    + " Minister Sergei Lavrov said in Moscow. Turkey offered to host the talks in"
                    + " Istanbul and promised to watch over the terms.";

    @SuppressWarnings("InlineFormatString") // stands beside the other text
    private static final String RELEASE =
            "On day %d of the truce observers counted %d explosions north of the town of Kupiansk"
                    + " in the region. Over the same period they saw %d lorries pass the bridge that"
                    + " leads to the river. Israel condemned the attack.";

    private Inputs() {}

    /// Writes the input.
    static Path in(Path folder) throws IOException {
        Files.createDirectories(folder);
        REJECTED.clear();
        lines(folder.resolve("lines.jsonl"));
        archive(folder.resolve("news.warc.gz"));
        Files.writeString(folder.resolve("empty.txt"), "  \n");
        REJECTED.add("empty.txt 0 empty");
        return folder;
    }

    private static void lines(Path file) throws IOException {
        var out = new ByteArrayOutputStream();
        String[] days = {"Monday", "Tuesday", "Wednesday"};
        for (int i = 0; i < 12; i++) {
            String text = TALKS.formatted(days[i / 4]);
            // Copies with a sentence of their own, and every second the very same text.
            line(out, i, i % 4 > 1 ? text : text + " The editors of paper " + i + " agree.");
        }
        for (int i = 12; i < 18; i++) {
            line(out, i, RELEASE.formatted(i, 10 * i, 7 * i + 1));
        }
        REJECTED.add("lines.jsonl " + (out.size() + 1) + " unreadable-json-line");
        out.writeBytes("{broken\n\n".getBytes(UTF_8));
        REJECTED.add("lines.jsonl " + out.size() + " empty");
        out.writeBytes("{\"text\": \" \"}\n".getBytes(UTF_8));
        line(out, 18, "Iran and the United States will meet in Vienna, both said on 2 May 2025.");
        // Two that state the same in texts of their own.
        line(
                out,
                19,
                "Iran rejected the proposal on uranium enrichment. Snow fell in Tehran, schools stayed"
                        + " shut for a second morning, and buses ran late on the hills above the old"
                        + " market, where shopkeepers swept the ice from their steps.");
        line(
                out,
                20,
                "In Vienna envoys met at noon. Iran rejected the proposal on uranium enrichment. The"
                        + " room had been booked until Sunday, and cooks brought soup to those who"
                        + " waited behind the doors with their papers and their phones.");
        Files.write(file, out.toByteArray());
    }

    private static void line(ByteArrayOutputStream out, int number, String text) {
        String line =
                "{\"text\": \"%s\", \"publisher\": \"Paper %d\", \"date\": \"2025-03-%02d\"%s%s}%n"
                        .formatted(
                                text,
                                number % 5,
                                1 + number % 7,
                                number % 2 == 0 ? ", \"id\": \"n" + number + "\"" : "",
                                number % 3 == 0
                                        ? ", \"url\": \"https://example.org/" + number + "\""
                                        : "");
        out.writeBytes(line.replace("\r", "").getBytes(UTF_8));
    }

    private static void archive(Path file) throws IOException {
        var out = new ByteArrayOutputStream();
        record(out, "https://example.org/a", page("Talks in Geneva", TALKS.formatted("Friday")));
        int broken = out.size();
        record(out, "https://example.org/b", page("Broken", TALKS.formatted("Saturday")));
        int end = out.size();
        record(out, "https://example.org/c", page("A day later", TALKS.formatted("Sunday")));
        byte[] bytes = out.toByteArray();
        for (int i = broken + (end - broken) / 2; i < broken + (end - broken) / 2 + 40; i++) {
            bytes[i] ^= 0x55;
        }
        REJECTED.add("news.warc.gz " + broken + " damaged");
        Files.write(file, bytes);
    }

    private static String page(String title, String text) {
        return """
        <!doctype html><html lang="en"><head><title>%1$s</title>
        <meta property="article:published_time" content="2025-03-07T10:00:00Z">
        <meta property="og:type" content="article"></head>
        <body><article><h1>%1$s</h1><p>%2$s</p><p>More is to follow on the day after, when
        the ministers of all three states meet again and speak to reporters.</p></article></body></html>
        """
                .formatted(title, text);
    }

    @SuppressWarnings("StringConcatToTextBlock") // line ends are the format's
    private static void record(ByteArrayOutputStream out, String address, String page)
            throws IOException {
        byte[] body = page.getBytes(UTF_8);
        String http =
                "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n\r\n"
                        .formatted(body.length);
        String warc =
                String.format(
                        Locale.ROOT,
                        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: %s\r\n"
                                + "WARC-Date: 2025-03-08T00:00:00Z\r\n"
                                + "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-%012d>\r\n"
                                + "Content-Type: application/http; msgtype=response\r\n"
                                + "Content-Length: %d\r\n\r\n",
                        address,
                        out.size(),
                        http.length() + body.length);
        try (var packed = new GZIPOutputStream(out)) {
            packed.write(warc.getBytes(UTF_8));
            packed.write(http.getBytes(UTF_8));
            packed.write(body);
            packed.write("\r\n\r\n".getBytes(UTF_8));
        }
    }
}
