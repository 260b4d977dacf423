package parley.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.model.Place;
import parley.place.PlaceResolver;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `parley where`: the places that bear a name, with claimants and controllers of a day.
@Command(
        name = "where",
        mixinStandardHelpOptions = true,
        description = "Shows the places that bear a name, the best known first.")
final class WhereCommand implements Callable<Integer> {
    private static final int MOST = 20;

    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "NAME", description = "a name as reports write it")
    private List<String> words = List.of();

    @Option(names = "--in", paramLabel = "COUNTRY", description = "three-letter code, such as UKR")
    private @Nullable String country;

    @Option(names = "--on", paramLabel = "DATE", description = "day for who controls it")
    private @Nullable LocalDate day;

    WhereCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String name = String.join(" ", words);
        String code = country == null ? null : country.toUpperCase(Locale.ROOT);
        List<Place> found = PlaceResolver.load().named(name, code, day);
        if (found.isEmpty()) {
            console.err().println("The gazetteer has no place called " + name + ".");
            return Console.SOME_REJECTED;
        }
        for (Place place : found.subList(0, Math.min(MOST, found.size()))) {
            console.out().println(line(place));
        }
        return Console.OK;
    }

    private static String line(Place place) {
        String line =
                String.format(
                        Locale.ROOT,
                        "%s  %s  %s  %.4f, %.4f",
                        place.name(),
                        place.country() == null ? "-" : place.country(),
                        place.precision().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        place.latitude(),
                        place.longitude());
        if (!place.claimants().isEmpty()) {
            line += "  claimed by " + String.join(", ", place.claimants());
        }
        if (!place.controllers().isEmpty()) {
            line += "  held by " + String.join(", ", place.controllers());
        }
        return line;
    }
}
