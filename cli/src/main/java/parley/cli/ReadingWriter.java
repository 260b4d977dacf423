package parley.cli;

import parley.json.ReadingJson;
import parley.model.Reading;
import parley.show.HtmlView;
import parley.show.Paint;
import parley.show.TextView;

/// Writes readings one after the other in the format asked for.
final class ReadingWriter {
    private final Format format;
    private final Console console;
    private final TextView text;
    private final HtmlView html = new HtmlView();
    private int written;
    private String held = "";

    /// @param explain whether texts name the rule behind each statement
    ReadingWriter(Format format, boolean explain, Console console) {
        this.format = format;
        this.console = console;
        this.text = new TextView(console.colour() ? Paint.COLOUR : Paint.PLAIN, explain);
    }

    void write(Reading reading) {
        switch (format) {
            case TEXT -> {
                if (written > 0) {
                    console.out().println("\n" + "=".repeat(80) + "\n");
                }
                console.out().print(text.of(reading));
            }
            case JSONL -> console.out().println(ReadingJson.line(reading));
            case JSON -> json(ReadingJson.pretty(reading));
            case HTML -> console.out().print(html.of(reading));
        }
        written++;
    }

    /// One report is an object, several are an array: the first is held until it is known which.
    private void json(String object) {
        if (written == 0) {
            held = object;
            return;
        }
        if (written == 1) {
            console.out().print("[" + held);
        }
        console.out().print("," + object);
    }

    /// Ends the output.
    void finish() {
        if (format != Format.JSON) {
            return;
        }
        if (written == 1) {
            console.out().println(held);
        } else {
            console.out().println(written == 0 ? "[]" : "]");
        }
    }
}
