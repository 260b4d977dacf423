package parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import parley.model.Reason;
import parley.model.Rejected;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `parley read`: pages or plain text in, readings out.
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = {
            "Reads reports and prints what each party said, offered, demanded, refused or did.",
            "An HTML page or plain text is told by its content, not by its name."
        })
final class ReadCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description = "a file, a folder (.html, .txt below it), or - for standard input")
    private List<String> inputs = new ArrayList<>();

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            description = "text, json, jsonl or html (default: text)")
    private Format format = Format.TEXT;

    @Mixin private ReadingOptions options = new ReadingOptions();

    @Option(
            names = "--explain",
            description =
                    "text: name the rule that found each record, the words it goes by, and why a"
                            + " candidate is no event; json and jsonl always hold them")
    private boolean explain;

    @Mixin private OwnRules own = new OwnRules();

    private int read;
    private int rejected;

    ReadCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<Input> waiting = Input.of(inputs);
        if (format == Format.HTML && waiting.size() > 1) {
            String found = "--format html shows one report, got " + waiting.size();
            console.err().println(found + Console.tag(Reason.BAD_OPTION));
            return Console.USAGE;
        }
        // Loading and reading the first page take about as long, so they run side by side.
        var loading = CompletableFuture.supplyAsync(own.loading(options.engine(), console));
        var reader = options.reader();
        var writer = new ReadingWriter(format, explain, console);
        try {
            new Readings(reader, loading::join)
                    .of(
                            waiting,
                            reading -> {
                                read++;
                                writer.write(reading);
                            },
                            this::refused);
            writer.finish();
        } finally {
            // A process that ends while a model is still being loaded crashes in native code.
            loading.handle((_, _) -> true).join();
        }
        if (waiting.size() > 1) {
            console.err().println(read + " read, " + rejected + " rejected");
        }
        return rejected == 0 ? Console.OK : Console.SOME_REJECTED;
    }

    private void refused(Rejected refused) {
        rejected++;
        console.rejected(refused);
    }
}
