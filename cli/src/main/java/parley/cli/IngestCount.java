package parley.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// How many reports wait in what `parley ingest` is given, as far as that can be told without
/// reading them: files, and lines of JSON Lines.
final class IngestCount {
    private static final int BUFFER = 1 << 16;

    private IngestCount() {}

    /// 0 when it cannot be told, as for standard input and archives.
    static long of(List<String> arguments, List<Path> archives) {
        long count = 0;
        try {
            for (String argument : arguments) {
                long one = argument.equals("-") ? 0 : of(Path.of(argument));
                if (one == 0) {
                    return 0;
                }
                count += one;
            }
        } catch (IOException e) {
            // Reading will say what is wrong.
            return 0;
        }
        return archives.isEmpty() ? count : 0;
    }

    private static long of(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return file(path);
        }
        long count = 0;
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                if (IngestInputs.isReport(file)) {
                    long one = file(file);
                    if (one == 0) {
                        return 0;
                    }
                    count += one;
                }
            }
        }
        return count;
    }

    private static long file(Path file) throws IOException {
        if (IngestInputs.isLines(file)) {
            return lines(file);
        }
        return Input.REPORT.matcher(file.getFileName().toString()).find() ? 1 : 0;
    }

    private static long lines(Path file) throws IOException {
        long lines = 0;
        byte last = '\n';
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
                last = buffer[read - 1];
            }
        }
        return last == '\n' ? lines : lines + 1;
    }
}
