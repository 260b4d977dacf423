package parley.knowledge;

import java.util.List;

/// A state, or what acts like one: disputed states, de-facto authorities, territories, parts of
/// states that speak for themselves, and states of the past.
///
/// @param kind `member` of the United Nations, `observer`, `disputed`, `authority`, `territory`,
///   `part` or `former`
/// @param adjectives "Ukrainian", also as a noun for one citizen
/// @param people nouns for citizens where they differ from the adjective: "Pole", "Dane"
/// @param capitals the seat of government, then other cities that stand for it; each with its other
///   spellings after `=`
/// @param country three-letter code that event data use for it; a part's is that of its state
public record State(
        String id,
        String name,
        String title,
        String kind,
        List<String> aliases,
        List<String> adjectives,
        List<String> people,
        List<String> capitals,
        String region,
        String country)
        implements Known {
    public State {
        aliases = List.copyOf(aliases);
        adjectives = List.copyOf(adjectives);
        people = List.copyOf(people);
        capitals = List.copyOf(capitals);
    }
}
