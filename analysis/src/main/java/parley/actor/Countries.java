package parley.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parley.knowledge.Known;
import parley.knowledge.Organisation;
import parley.knowledge.Person;
import parley.knowledge.Seat;
import parley.knowledge.Sense;
import parley.knowledge.State;
import parley.knowledge.WhoIsWho;

/// How often a report names each country, by state, citizens, capital or organisation.
final class Countries {
    private final Map<String, Integer> counts = new HashMap<>();

    Countries(WhoIsWho knowledge, List<Found> names) {
        for (Found name : names) {
            if (name.senses().size() == 1) {
                Known known = name.senses().getFirst().known();
                String country = home(knowledge, known);
                if (!country.isEmpty() && !(known instanceof Person)) {
                    counts.merge(country, 1, Integer::sum);
                }
            }
        }
    }

    /// How often the report names the country.
    int count(String country) {
        return counts.getOrDefault(country, 0);
    }

    /// The sense whose home country the report names most; the first of equals.
    Sense likeliest(WhoIsWho knowledge, List<Sense> senses) {
        Sense best = senses.getFirst();
        for (Sense sense : senses) {
            boolean isBetter =
                    count(home(knowledge, sense.known())) > count(home(knowledge, best.known()));
            best = isBetter ? sense : best;
        }
        return best;
    }

    private static String home(WhoIsWho knowledge, Known known) {
        return switch (known) {
            case State state -> state.id();
            case Organisation organisation -> organisation.country();
            case Person person -> person.country();
            case Seat seat ->
                    knowledge.party(seat.actor()).map(of -> home(knowledge, of)).orElse("");
        };
    }
}
