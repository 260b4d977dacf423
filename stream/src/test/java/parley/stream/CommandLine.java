package parley.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import parley.history.Line;
import parley.history.Lines;
import parley.history.Report;
import parley.ledger.Filter;
import parley.ledger.Ledger;
import parley.ledger.ReportRecord;
import parley.ledger.store.LedgerStore;
import parley.model.Article;
import parley.model.ArticleId;
import parley.model.Reading;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the command line makes of the same input.
final class CommandLine {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CommandLine() {}

    /// Reads the inputs into a ledger and exports it.
    ///
    /// @return the folder of the tables
    static Path tables(Path folder, String engine, List<Path> inputs) {
        String ledger = folder.resolve("ledger").toString();
        var arguments = new ArrayList<>(List.of("ingest", "--ledger", ledger, "--engine", engine));
        inputs.forEach(input -> arguments.add(input.toString()));
        run(arguments);
        Path tables = folder.resolve("tables");
        run(List.of("export", "--ledger", ledger, "--format", "jsonl", "--out", tables.toString()));
        return tables;
    }

    /// The lines that a dossier of the ledger is made of.
    static List<Line> lines(Path ledger) {
        var lines = new ArrayList<Line>();
        try (Ledger open = LedgerStore.read(ledger.toString());
                Stream<ReportRecord> reports = open.reports(Filter.ALL)) {
            Map<String, ArticleId> groups = new HashMap<>();
            // Reports come in the order of their days, so the first of a group is its root.
            for (ReportRecord record : (Iterable<ReportRecord>) reports::iterator) {
                ArticleId root = groups.computeIfAbsent(record.copies(), _ -> record.id());
                Reading reading = open.reading(record.id()).orElseThrow();
                Article first = open.reading(root).orElseThrow().article();
                lines.addAll(Lines.of(reading, Report.of(reading.article(), first)));
            }
        }
        return lines;
    }

    private static void run(List<String> arguments) {
        var nowhere = new PrintStream(OutputStream.nullOutputStream());
        parley.cli.Main.run(nowhere, nowhere, arguments.toArray(String[]::new));
    }

    /// The rows of a table as objects, in the order of their words.
    static List<JsonNode> rows(Path tables, String table) throws IOException {
        var rows = new ArrayList<JsonNode>();
        for (String line : Files.readAllLines(tables.resolve(table + ".jsonl"))) {
            rows.add(JSON.readTree(line));
        }
        rows.sort((one, other) -> one.toString().compareTo(other.toString()));
        return rows;
    }
}
