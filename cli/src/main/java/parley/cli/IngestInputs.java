package parley.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.annotate.JsonLines;
import parley.model.Reason;
import parley.model.Rejected;
import parley.page.PageReader;
import tools.jackson.databind.JsonNode;

/// Walks what `parley ingest` is given and hands out one report after the other, in the order of
/// the arguments and of the paths below a folder.
final class IngestInputs {
    private IngestInputs() {}

    /// One report to be read, or why there is none.
    ///
    /// @param origin what it is called in the ledger: a file's path, or `FILE#id` for a line
    /// @param bytes what is kept as its original
    /// @param line the line's object, null for a file
    @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
    record Waiting(
            String origin, byte[] bytes, @Nullable JsonNode line, @Nullable Rejected rejected) {}

    /// Hands every report to `sink`.
    ///
    /// @throws UncheckedIOException if a folder or file cannot be read on
    static void walk(List<String> arguments, Consumer<Waiting> sink) {
        for (String argument : arguments) {
            if (argument.equals("-")) {
                JsonLines.read(System.in, "-", entry -> sink.accept(line("-", entry)));
                continue;
            }
            Path path = Path.of(argument);
            if (Files.isDirectory(path)) {
                folder(path, sink);
            } else {
                file(path, sink);
            }
        }
    }

    private static void folder(Path folder, Consumer<Waiting> sink) {
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
        files.forEach(file -> file(file, sink));
    }

    private static boolean isReport(Path file) {
        return Input.REPORT.matcher(file.getFileName().toString()).find() || isLines(file);
    }

    private static boolean isLines(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".jsonl") || name.endsWith(".ndjson");
    }

    private static void file(Path file, Consumer<Waiting> sink) {
        String name = file.toString();
        try {
            if (!Files.exists(file)) {
                sink.accept(refused(name, Reason.NOT_FOUND, "no such file", "Check the spelling."));
            } else if (isLines(file)) {
                try (var in = new BufferedInputStream(Files.newInputStream(file))) {
                    JsonLines.read(in, name, entry -> sink.accept(line(name, entry)));
                }
            } else if (Files.size(file) > PageReader.MOST_BYTES) {
                String message =
                        Files.size(file)
                                + " bytes, and at most "
                                + PageReader.MOST_BYTES
                                + " are read";
                sink.accept(refused(name, Reason.TOO_LARGE, message, "Is it one report? Cut it."));
            } else {
                sink.accept(new Waiting(name, Files.readAllBytes(file), null, null));
            }
        } catch (IOException e) {
            sink.accept(
                    refused(
                            name,
                            Reason.CANNOT_READ,
                            "cannot be read: " + e.getMessage(),
                            "Check that you may read it."));
        }
    }

    private static Waiting line(String file, JsonLines.Entry entry) {
        JsonNode node = entry.node();
        if (node == null) {
            return new Waiting(file, new byte[0], null, entry.rejected());
        }
        JsonNode id = node.path("id");
        String origin = file + "#" + (id.isValueNode() ? id.asString() : "line-" + entry.number());
        byte[] bytes = node.toString().getBytes(StandardCharsets.UTF_8);
        if (node.path("text").asString("").isBlank()) {
            var rejected =
                    new Rejected(
                            file,
                            Reason.EMPTY,
                            entry.offset(),
                            "line " + entry.number() + " has no text",
                            "A line is an object with the field `text`.");
            return new Waiting(origin, bytes, null, rejected);
        }
        return new Waiting(origin, bytes, node, null);
    }

    private static Waiting refused(String name, Reason reason, String message, String advice) {
        return new Waiting(
                name, new byte[0], null, new Rejected(name, reason, -1, message, advice));
    }
}
