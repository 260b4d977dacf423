package parley.stream;

import parley.document.JsonLines;
import parley.document.Waiting;
import parley.intake.Found;

/// A document and where it lies.
///
/// @param offset bytes from the start of its file, -1 when that cannot be told
/// @param line number of its line, counted from 1; 0 when it is no line
record Placed(Waiting waiting, long offset, long line) {
    Placed(Waiting waiting, long offset) {
        this(waiting, offset, 0);
    }

    static Placed of(Found.Document document) {
        return new Placed(
                Waiting.of(document), document.place() == null ? -1 : document.place().offset());
    }

    static Placed line(String file, JsonLines.Entry entry) {
        return new Placed(Waiting.line(file, entry), entry.offset(), entry.number());
    }
}
