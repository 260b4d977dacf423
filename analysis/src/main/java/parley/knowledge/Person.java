package parley.knowledge;

import java.util.List;

/// Somebody with a row of their own. What they were and when: [Spell].
///
/// @param country id of the state they mostly acted for, empty when none
public record Person(String id, String name, String title, List<String> aliases, String country)
        implements Known {
    public Person {
        aliases = List.copyOf(aliases);
    }
}
