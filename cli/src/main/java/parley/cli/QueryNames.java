package parley.cli;

import java.util.Collection;
import java.util.TreeSet;
import parley.knowledge.Known;
import parley.knowledge.Sense;
import parley.knowledge.WhoIsWho;

/// What else somebody is called in records: the keys of the actors whom a typed name may mean, so
/// that "zelensky" finds what reports call Zelenskiy, Zelenskyy or the president.
final class QueryNames {
    private final Once<WhoIsWho> knowledge = new Once<>(WhoIsWho::standard);

    Collection<String> of(String name) {
        WhoIsWho who = knowledge.get();
        var keys = new TreeSet<String>();
        who.named(name).stream().map(Sense::known).map(Known::id).forEach(keys::add);
        who.family(name).forEach(person -> keys.add(person.id()));
        who.spelledLike(name).forEach(person -> keys.add(person.id()));
        return keys;
    }
}
