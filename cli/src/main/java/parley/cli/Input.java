package parley.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One report to be read.
sealed interface Input {
    /// Endings under which browsers and people save reports.
    Pattern REPORT = Pattern.compile("(?i)\\.(?:html?|xhtml|txt|text)$");

    /// What to call it in messages.
    String name();

    /// Standard input.
    record Standard() implements Input {
        @Override
        public String name() {
            return "standard input";
        }
    }

    /// A file.
    record Saved(Path file) implements Input {
        @Override
        public String name() {
            return file.toString();
        }
    }

    /// The inputs that the arguments name. A folder stands for the pages and texts below it, in the
    /// order of their paths, and for itself where there are none; a file that is named itself is
    /// read whatever it is called.
    ///
    /// @throws UncheckedIOException if a folder cannot be listed
    static List<Input> of(List<String> arguments) {
        var inputs = new ArrayList<Input>();
        for (String argument : arguments) {
            if (argument.equals("-")) {
                inputs.add(new Standard());
            } else {
                below(Path.of(argument)).forEach(file -> inputs.add(new Saved(file)));
            }
        }
        return inputs;
    }

    private static List<Path> below(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> files = Files.walk(path)) {
            List<Path> reports =
                    files.filter(Files::isRegularFile).filter(Input::isReport).sorted().toList();
            return reports.isEmpty() ? List.of(path) : reports;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + path, e);
        }
    }

    private static boolean isReport(Path file) {
        return REPORT.matcher(file.getFileName().toString()).find();
    }
}
