package parley.position;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parley.model.Actor;
import parley.model.Mention;

/// Gives a person whom the report introduced with an office that office's party wherever only the
/// surname stands.
final class Surnames {
    private Surnames() {}

    static List<Mention> tied(List<Mention> mentions) {
        Map<String, Actor> byName = new HashMap<>();
        for (Mention mention : mentions) {
            Actor actor = mention.actor();
            if (actor != null
                    && actor.kind() == Actor.Kind.PERSON
                    && !actor.party().equals(actor.name())) {
                byName.putIfAbsent(last(actor.name()), actor);
            }
        }
        var tied = new ArrayList<Mention>();
        for (Mention mention : mentions) {
            Actor actor = mention.actor();
            Actor known = byName.get(last(mention.name()));
            boolean alone =
                    actor == null
                            || (actor.kind() == Actor.Kind.PERSON
                                    && actor.party().equals(actor.name()));
            tied.add(
                    alone && known != null && Character.isUpperCase(last(mention.name()).charAt(0))
                            ? new Mention(mention.words(), known.name(), known)
                            : mention);
        }
        return tied;
    }

    private static String last(String name) {
        List<String> words = Rows.words(name);
        return words.isEmpty() ? "-" : words.getLast();
    }
}
