package parley.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.archive.Archives;
import parley.archive.Limits;
import parley.document.JsonLines;
import parley.document.Waiting;
import parley.intake.Found;
import parley.model.Reason;
import parley.model.Rejected;
import parley.page.PageReader;

/// Walks what `parley ingest` is given and hands out one report after the other, in the order of
/// the arguments and of the paths below a folder.
final class IngestInputs {
    private final Archives archives = new Archives(Limits.DEFAULT);
    private final Consumer<Waiting> sink;
    private final Consumer<Found.PassedOver> passed;

    private IngestInputs(Consumer<Waiting> sink, Consumer<Found.PassedOver> passed) {
        this.sink = sink;
        this.passed = passed;
    }

    /// Hands every report to `sink`.
    ///
    /// @param archives web archives, whatever they are called
    /// @param passed told of what lies in archives and is no report
    /// @throws UncheckedIOException if a folder cannot be listed
    static void walk(
            List<String> arguments,
            List<Path> archives,
            Consumer<Waiting> sink,
            Consumer<Found.PassedOver> passed) {
        new IngestInputs(sink, passed).all(arguments, archives);
    }

    private void all(List<String> arguments, List<Path> webArchives) {
        for (Path file : webArchives) {
            webArchive(file);
        }
        for (String argument : arguments) {
            if (argument.equals("-")) {
                lines(System.in, "-");
                continue;
            }
            Path path = Path.of(argument);
            if (Files.isDirectory(path)) {
                folder(path);
            } else {
                file(path);
            }
        }
    }

    private void folder(Path folder) {
        List<Path> files;
        try (Stream<Path> below = Files.walk(folder)) {
            files =
                    below.filter(Files::isRegularFile)
                            .filter(IngestInputs::isReport)
                            .sorted()
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder, e);
        }
        files.forEach(file -> file(file));
    }

    static boolean isReport(Path file) {
        return Input.REPORT.matcher(file.getFileName().toString()).find()
                || isLines(file)
                || Archives.isNamedSo(file);
    }

    static boolean isLines(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".jsonl") || name.endsWith(".ndjson");
    }

    private void file(Path file) {
        String name = file.toString();
        try {
            if (!Files.exists(file)) {
                notFound(name);
                return;
            }
            // A pipe can be read only once.
            Archives.@Nullable Kind kind = Files.isRegularFile(file) ? kind(file) : null;
            if (kind != null) {
                archive(file, kind);
            } else if (isLines(file)) {
                try (var in = new BufferedInputStream(Files.newInputStream(file))) {
                    lines(in, name);
                }
            } else if (Files.size(file) > PageReader.MOST_BYTES) {
                String message =
                        Files.size(file)
                                + " bytes, and at most "
                                + PageReader.MOST_BYTES
                                + " are read";
                sink.accept(refused(name, Reason.TOO_LARGE, message, "Is it one report? Cut it."));
            } else {
                sink.accept(Waiting.file(name, Files.readAllBytes(file)));
            }
        } catch (IOException e) {
            cannotRead(name, e);
        }
    }

    /// By what it holds, and by its name where its first bytes are damaged.
    private static Archives.@Nullable Kind kind(Path file) throws IOException {
        Archives.Kind kind = Archives.kind(file);
        return kind == null && Files.size(file) > 0 ? Archives.kindByName(file) : kind;
    }

    private void lines(InputStream in, String name) {
        try {
            JsonLines.read(in, name, entry -> sink.accept(Waiting.line(name, entry)));
        } catch (JsonLines.BrokenOff e) {
            sink.accept(Waiting.refused(e.rejected()));
        }
    }

    private void webArchive(Path file) {
        try {
            if (Files.isRegularFile(file)) {
                archive(file, Archives.Kind.WARC);
            } else {
                notFound(file.toString());
            }
        } catch (IOException e) {
            cannotRead(file.toString(), e);
        }
    }

    private void cannotRead(String name, IOException e) {
        String message = "cannot be read: " + e.getMessage();
        sink.accept(refused(name, Reason.CANNOT_READ, message, "Check that you may read it."));
    }

    private void archive(Path file, Archives.Kind kind) throws IOException {
        archives.read(
                file,
                kind,
                file.toString(),
                found -> {
                    switch (found) {
                        case Found.Document document -> sink.accept(Waiting.of(document));
                        case Found.Refused(var rejected) -> sink.accept(Waiting.refused(rejected));
                        case Found.PassedOver over -> passed.accept(over);
                    }
                });
    }

    private void notFound(String name) {
        sink.accept(refused(name, Reason.NOT_FOUND, "no such file", "Check the spelling."));
    }

    private static Waiting refused(String name, Reason reason, String message, String advice) {
        return Waiting.refused(new Rejected(name, reason, -1, message, advice));
    }
}
