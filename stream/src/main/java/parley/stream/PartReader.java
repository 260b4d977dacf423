package parley.stream;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;
import parley.archive.Archives;
import parley.archive.Limits;
import parley.document.JsonLines;
import parley.document.Waiting;
import parley.intake.Found;
import parley.model.Reason;
import parley.model.Rejected;
import parley.page.PageReader;

/// Hands out the documents of a part, in the part's own order, by the readers that `parley ingest`
/// reads files with. What a file holds decides what it is, but for JSON Lines, which are known by
/// their name.
final class PartReader {
    private static final int HEAD = 512;
    private static final int BUFFER = 1 << 16;

    private final Configuration hadoop;
    private final Archives archives = new Archives(Limits.DEFAULT);

    PartReader(Configuration hadoop) {
        this.hadoop = hadoop;
    }

    /// Hands every document to `sink`, and what could not be taken in with its reason.
    ///
    /// @throws IOException if the file system does not give the file, or not on
    void read(Part part, Consumer<Placed> sink) throws IOException {
        var path = new Path(part.path());
        FileSystem files = path.getFileSystem(hadoop);
        if (part.isLines()) {
            lines(part, files, path, sink);
            return;
        }
        Archives.@Nullable Kind kind;
        try (FSDataInputStream in = files.open(path)) {
            kind = Archives.kind(in.readNBytes(HEAD));
        }
        if (kind == null) {
            page(part, files, path, sink);
        } else if (kind == Archives.Kind.WARC) {
            try (var channel = new HadoopChannel(files.open(path), part.size())) {
                archives.readWarc(channel, part.name(), found -> pass(found, sink));
            }
        } else {
            copied(part, kind, files, path, sink);
        }
    }

    private static void lines(Part part, FileSystem files, Path path, Consumer<Placed> sink)
            throws IOException {
        try (FSDataInputStream in = files.open(path)) {
            try {
                lines(part, in, entry -> sink.accept(Placed.line(part.name(), entry)));
            } catch (JsonLines.BrokenOff e) {
                Rejected rejected = e.rejected();
                // What a file system cut short may come whole another time.
                if (rejected.reason() == Reason.CANNOT_READ || in.getPos() < part.end()) {
                    throw e;
                }
                sink.accept(new Placed(Waiting.refused(rejected), rejected.offset()));
            }
        }
    }

    private static void lines(Part part, FSDataInputStream in, Consumer<JsonLines.Entry> entries)
            throws IOException {
        if (Parts.isPacked(part.name())) {
            JsonLines.readPacked(in, part.name(), entries);
            return;
        }
        long start = lineStart(in, part.start());
        if (start < part.end()) {
            in.seek(start);
            var buffered = new BufferedInputStream(in, BUFFER);
            JsonLines.read(buffered, part.name(), start, part.end(), part.firstLine(), entries);
        }
    }

    /// The first byte at or after a place at which a line begins.
    static long lineStart(FSDataInputStream in, long place) throws IOException {
        if (place == 0) {
            return 0;
        }
        in.seek(place - 1);
        var buffered = new BufferedInputStream(in, BUFFER);
        long at = place - 1;
        for (int next = buffered.read(); next >= 0 && next != '\n'; next = buffered.read()) {
            at++;
        }
        return at + 1;
    }

    private static void page(Part part, FileSystem files, Path path, Consumer<Placed> sink)
            throws IOException {
        if (part.size() > PageReader.MOST_BYTES) {
            String message =
                    part.size() + " bytes, and at most " + PageReader.MOST_BYTES + " are read";
            var rejected =
                    new Rejected(
                            part.name(),
                            Reason.TOO_LARGE,
                            -1,
                            message,
                            "Is it one report? Cut it.");
            sink.accept(new Placed(Waiting.refused(rejected), -1));
            return;
        }
        try (InputStream in = files.open(path)) {
            sink.accept(new Placed(Waiting.file(part.name(), in.readAllBytes()), 0));
        }
    }

    /// ZIP files have their directory at the end, and mailboxes are read as files: both are
    /// fetched.
    private void copied(
            Part part, Archives.Kind kind, FileSystem files, Path path, Consumer<Placed> sink)
            throws IOException {
        java.nio.file.Path copy = Files.createTempFile("parley", ".archive");
        try {
            try (InputStream in = files.open(path)) {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            archives.read(copy, kind, part.name(), found -> pass(found, sink));
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static void pass(Found found, Consumer<Placed> sink) {
        switch (found) {
            case Found.Document document -> sink.accept(Placed.of(document));
            case Found.Refused(var rejected) ->
                    sink.accept(new Placed(Waiting.refused(rejected), rejected.offset()));
            case Found.PassedOver _ -> {}
        }
    }
}
