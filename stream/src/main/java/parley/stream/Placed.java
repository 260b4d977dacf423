package parley.stream;

import parley.document.JsonLines;
import parley.document.Waiting;
import parley.intake.Found;

/// A document and where it lies.
///
/// @param offset bytes from the start of its file, -1 when that cannot be told
record Placed(Waiting waiting, long offset) {
    static Placed of(Found.Document document) {
        return new Placed(
                Waiting.of(document), document.place() == null ? -1 : document.place().offset());
    }

    static Placed line(String file, JsonLines.Entry entry) {
        return new Placed(Waiting.line(file, entry), entry.offset());
    }
}
