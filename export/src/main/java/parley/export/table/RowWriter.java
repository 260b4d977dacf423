package parley.export.table;

import java.io.Closeable;
import java.io.IOException;

/// Writes the rows of one table into one file.
interface RowWriter<T> extends Closeable {
    void write(T row) throws IOException;
}
