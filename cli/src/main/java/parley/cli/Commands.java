package parley.cli;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;

/// The subcommands by name, in the order of the help text, each made with the console.
final class Commands {
    private static final Map<String, Function<Console, Object>> MADE = made();

    private Commands() {}

    private static Map<String, Function<Console, Object>> made() {
        var made = new LinkedHashMap<String, Function<Console, Object>>();
        made.put("read", ReadCommand::new);
        made.put("dossier", DossierCommand::new);
        made.put("annotate", AnnotateCommand::new);
        made.put("export", ExportCommand::new);
        made.put("who", WhoCommand::new);
        made.put("where", WhereCommand::new);
        made.put("ingest", IngestCommand::new);
        made.put("reread", RereadCommand::new);
        made.put("watch", WatchCommand::new);
        made.put("doctor", DoctorCommand::new);
        made.put("licences", LicencesCommand::new);
        made.put("search", SearchCommand::new);
        made.put("show", ShowCommand::new);
        made.put("stories", StoriesCommand::new);
        made.put("correct", CorrectCommand::new);
        made.put("corrections", CorrectionsCommand::new);
        made.put("verify", VerifyCommand::new);
        made.put("reindex", ReindexCommand::new);
        made.put("backup", BackupCommand::new);
        made.put("serve", ServeCommand::new);
        made.put("mcp", McpCommand::new);
        return Collections.unmodifiableMap(made);
    }

    /// Adds the subcommand that the arguments begin with, or all when they begin with none: looking
    /// over the options of twenty commands takes longer than reading a report.
    static void add(CommandLine parley, Console console, String... arguments) {
        boolean isNamed = arguments.length > 0 && MADE.containsKey(arguments[0]);
        MADE.forEach((name, make) -> {
            if (!isNamed || name.equals(arguments[0])) {
                parley.addSubcommand(name, make.apply(console));
            }
        });
    }
}
