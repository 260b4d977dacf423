package parley.export.standard;

import java.io.FilterWriter;
import java.io.Writer;

/// Lets one object after the other be written to a file: closing the object leaves the file open.
final class Unclosed extends FilterWriter {
    Unclosed(Writer out) {
        super(out);
    }

    @Override
    public void flush() {
        // The file is flushed when it is closed.
    }

    @Override
    public void close() {
        // Whoever opened the file closes it.
    }
}
