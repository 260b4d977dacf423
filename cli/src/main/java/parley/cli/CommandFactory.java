package parley.cli;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/// Makes the subcommands, handing each the console.
final class CommandFactory implements IFactory {
    private final Console console;

    CommandFactory(Console console) {
        this.console = console;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (type == AnnotateCommand.class) {
            return type.cast(new AnnotateCommand(console));
        }
        if (type == ReadCommand.class) {
            return type.cast(new ReadCommand(console));
        }
        if (type == DossierCommand.class) {
            return type.cast(new DossierCommand(console));
        }
        if (type == ExportCommand.class) {
            return type.cast(new ExportCommand(console));
        }
        if (type == WhoCommand.class) {
            return type.cast(new WhoCommand(console));
        }
        if (type == WhereCommand.class) {
            return type.cast(new WhereCommand(console));
        }
        if (type == DoctorCommand.class) {
            return type.cast(new DoctorCommand(console));
        }
        if (type == LicencesCommand.class) {
            return type.cast(new LicencesCommand(console));
        }
        if (type == WatchCommand.class) {
            return type.cast(new WatchCommand(console));
        }
        if (type == IngestCommand.class) {
            return type.cast(new IngestCommand(console));
        }
        if (type == RereadCommand.class) {
            return type.cast(new RereadCommand(console));
        }
        if (type == SearchCommand.class) {
            return type.cast(new SearchCommand(console));
        }
        if (type == ShowCommand.class) {
            return type.cast(new ShowCommand(console));
        }
        if (type == StoriesCommand.class) {
            return type.cast(new StoriesCommand(console));
        }
        if (type == CorrectCommand.class) {
            return type.cast(new CorrectCommand(console));
        }
        if (type == CorrectionsCommand.class) {
            return type.cast(new CorrectionsCommand(console));
        }
        if (type == VerifyCommand.class) {
            return type.cast(new VerifyCommand(console));
        }
        if (type == ReindexCommand.class) {
            return type.cast(new ReindexCommand(console));
        }
        if (type == BackupCommand.class) {
            return type.cast(new BackupCommand(console));
        }
        if (type == McpCommand.class) {
            return type.cast(new McpCommand(console));
        }
        if (type == ServeCommand.class) {
            return type.cast(new ServeCommand(console));
        }
        return CommandLine.defaultFactory().create(type);
    }
}
