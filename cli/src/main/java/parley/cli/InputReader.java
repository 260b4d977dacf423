package parley.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import parley.document.DocumentReader;
import parley.model.Reason;
import parley.model.Rejected;
import parley.page.Outcome;
import parley.page.PageReader;

/// Turns a file or standard input into an article.
final class InputReader {
    private final DocumentReader documents;

    InputReader(DocumentReader documents) {
        this.documents = documents;
    }

    /// The article, or why there is none. A file that the operating system will not read is refused
    /// like any other input, so that a batch goes on.
    ///
    /// @throws UncheckedIOException if standard input breaks off
    Outcome read(Input input) {
        return switch (input) {
            case Input.Standard standard -> documents.read(standard.name(), standardInput());
            case Input.Saved(var file) -> saved(file);
        };
    }

    private Outcome saved(Path file) {
        try {
            if (!Files.exists(file)) {
                return refused(file, Reason.NOT_FOUND, "no such file", "Check the spelling.");
            }
            if (Files.isDirectory(file)) {
                String message = "no .html, .htm, .xhtml, .txt or .text file below it";
                return refused(file, Reason.EMPTY, message, "Name its files, or use ingest.");
            }
            long size = Files.size(file);
            if (size > PageReader.MOST_BYTES) {
                String message =
                        size + " bytes, and at most " + PageReader.MOST_BYTES + " are read";
                return refused(file, Reason.TOO_LARGE, message, "Is it one report? Cut it.");
            }
            return documents.read(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            String message = "cannot be read: " + e.getMessage();
            return refused(file, Reason.CANNOT_READ, message, "Check its rights and its disk.");
        }
    }

    private static byte[] standardInput() {
        try {
            return System.in.readNBytes(PageReader.MOST_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read standard input", e);
        }
    }

    private static Outcome refused(Path file, Reason reason, String message, String advice) {
        return new Outcome.Refused(new Rejected(file.toString(), reason, -1, message, advice));
    }
}
