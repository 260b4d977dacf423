package parley.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.annotate.ConlluAnnotator;
import parley.annotate.Layer;
import parley.annotate.Layers;
import parley.annotate.WholeFile;
import parley.document.JsonLines;
import parley.engine.Engines;
import parley.model.Reason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `parley annotate`: one layer for every line of a JSON Lines file, in order.
@Command(
        name = "annotate",
        mixinStandardHelpOptions = true,
        description = {
            "Writes one layer of the reading for each line of a JSON Lines file, in order.",
            "A line that cannot be read gives a line with its number and an error; the rest goes"
                    + " on."
        })
final class AnnotateCommand implements Callable<Integer> {
    private static final int BATCH = 256;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Console console;

    @Parameters(
            index = "0",
            paramLabel = "LAYER",
            description =
                    "pages, tokens, entities, links, actors, leaders, places, times, statements,"
                            + " events, conditions, positions, copies, stories")
    private String layerName = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FILE",
            defaultValue = "-",
            description = "JSON Lines with id and text (or html_file); - or nothing reads stdin")
    private String file = "-";

    @Option(
            names = "--base",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "folder under which html_file is found")
    private Path base = Path.of(".");

    @Option(
            names = "--engine",
            converter = EngineName.class,
            paramLabel = "NAME",
            defaultValue = "auto",
            description = "language engine: fast, deep or auto (default: auto)")
    private String engine = "auto";

    @Option(
            names = "--raw",
            description = "tokens: find tokens and sentences anew, from # text alone")
    private boolean raw;

    @Option(
            names = "--pairs",
            description = "copies: pairs of texts of which one is derived from the other")
    private boolean pairs;

    private int rejected;

    AnnotateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (layerName.equals("tokens")) {
            return tokens();
        }
        if (WholeFile.makes(layerName)) {
            return wholeFile();
        }
        Layer layer;
        try {
            layer = Layers.all(engine).named(layerName);
        } catch (IllegalArgumentException e) {
            console.err().println(e.getMessage() + Console.tag(Reason.UNKNOWN_LAYER));
            return Console.USAGE;
        }
        var batch = new ArrayList<JsonLines.Entry>();
        try (InputStream in = open()) {
            JsonLines.read(
                    in,
                    file,
                    entry -> {
                        batch.add(entry);
                        if (batch.size() == BATCH) {
                            write(layer, batch);
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
        write(layer, batch);
        if (rejected > 0) {
            console.err().println(rejected + " lines could not be read");
        }
        return rejected == 0 ? Console.OK : Console.SOME_REJECTED;
    }

    /// Copies and stories can only be told when all lines are known.
    private int wholeFile() {
        var all = new WholeFile();
        try (InputStream in = open()) {
            JsonLines.read(
                    in,
                    file,
                    entry -> {
                        if (entry.node() != null) {
                            all.add(entry.node());
                        } else if (entry.rejected() != null) {
                            rejected++;
                            console.rejected(entry.rejected());
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
        if (pairs) {
            all.pairs(console.out()::println);
        } else {
            all.clusters(layerName, console.out()::println);
        }
        return rejected == 0 ? Console.OK : Console.SOME_REJECTED;
    }

    /// Trees are read and written as CoNLL-U, not line by line.
    private int tokens() {
        try (var in = new BufferedReader(new InputStreamReader(open(), StandardCharsets.UTF_8))) {
            new ConlluAnnotator(Engines.load(engine), raw).annotate(in, console.out());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
        return Console.OK;
    }

    private InputStream open() throws IOException {
        return file.equals("-")
                ? new java.io.BufferedInputStream(System.in)
                : new java.io.BufferedInputStream(Files.newInputStream(Path.of(file)));
    }

    private void write(Layer layer, List<JsonLines.Entry> batch) {
        List<String> lines = batch.parallelStream().map(entry -> line(layer, entry)).toList();
        for (JsonLines.Entry entry : batch) {
            if (entry.rejected() != null) {
                rejected++;
                console.rejected(entry.rejected());
            }
        }
        lines.forEach(console.out()::println);
        batch.clear();
    }

    private String line(Layer layer, JsonLines.Entry entry) {
        ObjectNode result = MAPPER.createObjectNode();
        if (entry.node() == null) {
            result.putNull("id");
            result.put("error", reason(entry));
        } else {
            result.set("id", entry.node().path("id"));
            result.setAll(layer.annotate(new Layer.Line(entry.node()), base));
        }
        return MAPPER.writeValueAsString(result);
    }

    private static @Nullable String reason(JsonLines.Entry entry) {
        return entry.rejected() == null ? null : entry.rejected().message();
    }
}
