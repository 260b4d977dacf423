package parley.cli;

import parley.model.Reason;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Tells what is wrong with a command line, in few lines, so that the reason stays in sight.
final class Misuse implements IParameterExceptionHandler {
    private final Console console;

    Misuse(Console console) {
        this.console = console;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        String tag = Console.tag(Reason.BAD_OPTION);
        String message = String.valueOf(failure.getMessage());
        console.err().println(message.endsWith(tag) ? message : message + tag);
        UnmatchedArgumentException.printSuggestions(failure, command.getErr());
        String name = command.getCommandSpec().qualifiedName();
        console.err().println("  " + name + " --help shows what it takes.");
        return Console.USAGE;
    }
}
