package parley.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.ledger.WritableLedger;
import parley.ledger.store.LedgerStore;
import parley.model.Correction;
import parley.model.Correction.MergeActors;
import parley.model.Correction.NotSo;
import parley.model.Correction.Part;
import parley.model.Correction.RightIs;
import parley.model.Correction.SameUtterance;
import parley.model.Correction.SplitActor;
import parley.model.Correction.Target;
import parley.model.Correction.What;
import parley.model.Correction.Withdrawn;
import parley.model.FindingId;
import parley.model.Reason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `parley correct`: says what the rules got wrong.
@Command(
        name = "correct",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a correction into a ledger; it holds whenever the ledger is read.",
            "  not-so RECORD                      the report does not say this",
            "  right-is RECORD PART=VALUE         party, speaker, to, issue, topic, act, firmness,",
            "                                     status, factuality or said",
            "  merge-actors NAME... --into NAME   these names are one actor",
            "  split-actor NAME RECORD... --into NAME",
            "                                     in these records the name is somebody else's",
            "  same-utterance RECORD RECORD...    these positions are one utterance",
            "  withdraw CORRECTION                an earlier correction no longer holds"
        })
final class CorrectCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--ledger", required = true, paramLabel = "DIR", description = "the ledger")
    private String location = "";

    @Parameters(index = "0", paramLabel = "KIND", description = "see above")
    private String kind = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "WHAT", description = "see above")
    private List<String> what = new ArrayList<>();

    @Option(names = "--into", paramLabel = "NAME", description = "the name that is right")
    private @Nullable String into;

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "TEXT",
            description = "why; people will read it")
    private String reason = "";

    @Option(names = "--date", paramLabel = "DAY", description = "day of the correction (today)")
    private @Nullable String date;

    @Option(names = "--by", paramLabel = "NAME", description = "who corrects")
    private @Nullable String by;

    CorrectCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (WritableLedger ledger = LedgerStore.write(location)) {
            String id;
            try {
                id = ledger.correct(new Correction(what(), reason, day(), by));
            } catch (IllegalArgumentException e) {
                console.err().println(e.getMessage() + Console.tag(Reason.BAD_CORRECTION));
                console.err().println("  Nothing was written; `parley correct --help` lists all.");
                return Console.USAGE;
            }
            ledger.regroup();
            console.out().println(id);
            console.faults(location, ledger.corrections());
        }
        return Console.OK;
    }

    private LocalDate day() {
        if (date == null) {
            return LocalDate.now(ZoneOffset.UTC);
        }
        try {
            return LocalDate.parse(date);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("--date needs 2024-11-29, got '" + date + "'", e);
        }
    }

    private What what() {
        return switch (kind.toLowerCase(Locale.ROOT)) {
            case "not-so" -> new NotSo(target(only(1).getFirst()));
            case "right-is" -> rightIs();
            case "merge-actors" -> new MergeActors(what, into());
            case "split-actor" ->
                    new SplitActor(what.getFirst(), into(), targets(what.subList(1, what.size())));
            case "same-utterance" -> new SameUtterance(targets(what));
            case "withdraw" -> new Withdrawn(only(1).getFirst());
            default ->
                    throw new IllegalArgumentException(
                            "No correction is called '"
                                    + kind
                                    + "'; there are not-so, right-is, merge-actors, split-actor,"
                                    + " same-utterance and withdraw");
        };
    }

    private RightIs rightIs() {
        String[] parts = only(2).getLast().split("=", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException("right-is needs PART=VALUE, got '" + parts[0] + "'");
        }
        return new RightIs(
                target(what.getFirst()), Correction.constant(Part.class, parts[0]), parts[1]);
    }

    private List<String> only(int count) {
        if (what.size() != count) {
            throw new IllegalArgumentException(
                    kind + " takes " + count + " more, got " + what.size() + " " + what);
        }
        return what;
    }

    private String into() {
        if (into == null) {
            throw new IllegalArgumentException(kind + " needs --into NAME");
        }
        return into;
    }

    private static List<Target> targets(List<String> ids) {
        return ids.stream().map(CorrectCommand::target).toList();
    }

    private static Target target(String id) {
        return new Target(new FindingId(id.toLowerCase(Locale.ROOT)), null);
    }
}
