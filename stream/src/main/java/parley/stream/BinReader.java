package parley.stream;

import java.io.IOException;
import java.util.Iterator;
import java.util.function.Consumer;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import parley.document.JsonLines;
import parley.document.Waiting;
import parley.model.Reason;
import parley.model.Rejected;

/// A task: reads the documents of a bin into rows of the table `read`, one after the other. No
/// document ends it. Where the file system fails, Spark tries again elsewhere; the last try says in
/// a row what could not be read, and the job goes on.
///
/// @param tries how often Spark runs a task
record BinReader(String engine, int tries, SerializableConfiguration hadoop)
        implements FlatMapFunction<Bin, Row> {
    private static final long serialVersionUID = 1;

    /// A document of a part.
    private record Numbered(Part part, long number, Placed placed) {}

    @Override
    public Iterator<Row> call(Bin bin) {
        TaskContext task = TaskContext.get();
        boolean isLastTry = task.attemptNumber() + 1 >= tries;
        var documents = new Pull<Numbered>(sink -> read(bin, isLastTry, sink));
        TaskCompletionListener closing = _ -> documents.close();
        task.addTaskCompletionListener(closing);
        var rows = new DocumentRows(engine);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return documents.hasNext();
            }

            @Override
            public Row next() {
                Numbered next = documents.next();
                return rows.of(next.part.name(), next.number, next.placed);
            }
        };
    }

    private void read(Bin bin, boolean isLastTry, Consumer<Numbered> sink) throws IOException {
        var reader = new PartReader(hadoop.value());
        for (Part part : bin.parts()) {
            var count = new long[1];
            try {
                reader.read(
                        part,
                        placed -> {
                            // Wherever a file is cut, a line has the same number.
                            long number = placed.line() > 0 ? placed.line() : count[0]++;
                            sink.accept(new Numbered(part, number, placed));
                        });
            } catch (IOException e) {
                if (!isLastTry) {
                    throw e;
                }
                sink.accept(new Numbered(part, count[0], refused(part, e)));
            }
        }
    }

    private static Placed refused(Part part, IOException e) {
        if (e instanceof JsonLines.BrokenOff brokenOff) {
            Rejected rejected = brokenOff.rejected();
            return new Placed(Waiting.refused(rejected), rejected.offset());
        }
        var rejected =
                new Rejected(
                        part.name(),
                        Reason.CANNOT_READ,
                        part.start(),
                        "cannot be read: " + e.getMessage(),
                        "Check that every worker may read it.");
        return new Placed(Waiting.refused(rejected), part.start());
    }
}
