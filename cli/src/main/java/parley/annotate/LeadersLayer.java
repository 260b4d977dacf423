package parley.annotate;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import parley.knowledge.Person;
import parley.knowledge.Spell;
import parley.knowledge.State;
import parley.knowledge.WhoIsWho;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The layer `leaders`: who really led a state on a day, with every spelling of the name that the
/// knowledge base has, and the office. `leader` is null where it does not know.
final class LeadersLayer implements Layer {
    private final WhoIsWho knowledge;

    LeadersLayer(WhoIsWho knowledge) {
        this.knowledge = knowledge;
    }

    @Override
    public ObjectNode annotate(Line line, Path base) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        LocalDate day = Dates.day(line.date());
        List<Spell> leaders = day == null ? List.of() : leaders(line.state(), day);
        List<Person> people =
                leaders.stream().flatMap(held -> knowledge.person(held.person()).stream()).toList();
        result.put("leader", people.isEmpty() ? null : people.getFirst().name());
        result.put("office", leaders.isEmpty() ? null : leaders.getFirst().office());
        ArrayNode names = result.putArray("names");
        for (Person person : people) {
            names.add(person.name());
            person.aliases().forEach(names::add);
        }
        return result;
    }

    /// The latest to come first where terms overlap for a while.
    private List<Spell> leaders(String abbreviation, LocalDate day) {
        for (State state : knowledge.statesByCow(abbreviation)) {
            List<Spell> leaders =
                    knowledge.leaders(state.id(), day).stream()
                            .sorted(
                                    Comparator.comparing((Spell held) -> held.from().first())
                                            .reversed())
                            .toList();
            if (!leaders.isEmpty()) {
                return leaders.getFirst().several() ? leaders : leaders.subList(0, 1);
            }
        }
        return List.of();
    }
}
