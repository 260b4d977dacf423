package parley.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.knowledge.Known;
import parley.knowledge.Organisation;
import parley.knowledge.Person;
import parley.knowledge.Seat;
import parley.knowledge.Sense;
import parley.knowledge.State;
import parley.knowledge.WhoIsWho;

/// How often a report names each country, by state, citizens, capital or organisation.
final class Countries {
    private static final int PLAIN = 3;

    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, Integer> states = new TreeMap<>();
    private final Map<String, Integer> organisations = new HashMap<>();

    Countries(WhoIsWho knowledge, List<Found> names) {
        for (Found name : names) {
            if (name.senses().size() == 1) {
                Known known = name.senses().getFirst().known();
                String country = home(knowledge, known);
                if (!country.isEmpty() && !(known instanceof Person)) {
                    counts.merge(country, 1, Integer::sum);
                    if (knowledge.state(country).isPresent()) {
                        states.merge(country, 1, Integer::sum);
                    }
                }
                if (known instanceof Organisation) {
                    organisations.merge(known.id(), 1, Integer::sum);
                }
            }
        }
    }

    /// The state that the report is plainly about: named three times at least and more than twice
    /// as often as any other; null when there is none.
    @Nullable String dominant() {
        String first = null;
        int most = 0;
        int second = 0;
        for (Map.Entry<String, Integer> each : states.entrySet()) {
            if (each.getValue() > most) {
                second = most;
                most = each.getValue();
                first = each.getKey();
            } else {
                second = Math.max(second, each.getValue());
            }
        }
        return most >= PLAIN && most > 2 * second ? first : null;
    }

    /// How often the report names the country.
    int count(String country) {
        return counts.getOrDefault(country, 0);
    }

    /// The sense whose home country the report names most; the first of equals. A town that hosts
    /// an organisation stands for it unless the report names the town's country, as Brussels does
    /// for the European Union or NATO.
    Sense likeliest(WhoIsWho knowledge, List<Sense> senses) {
        Sense host = host(knowledge, senses);
        if (host != null) {
            return host;
        }
        Sense best = senses.getFirst();
        for (Sense sense : senses) {
            boolean isBetter =
                    count(home(knowledge, sense.known())) > count(home(knowledge, best.known()));
            best = isBetter ? sense : best;
        }
        return best;
    }

    private @Nullable Sense host(WhoIsWho knowledge, List<Sense> senses) {
        Sense best = null;
        int most = -1;
        for (Sense sense : senses) {
            if (!(sense.known() instanceof Seat seat) || !seat.isTown()) {
                return null;
            }
            boolean isOfState = knowledge.state(seat.actor()).isPresent();
            if (isOfState && count(seat.actor()) > 0) {
                return sense;
            }
            int named = organisations.getOrDefault(seat.actor(), 0);
            if (!isOfState && named > most) {
                best = sense;
                most = named;
            }
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
