package parley.event;

import java.util.Set;

/// Nouns by what they say of those they stand for.
final class PartyNouns {
    private static final Set<String> PARTIES =
            NounClasses.expand("@persons,@troops,@police,@visitors,@parties");
    private static final Set<String> OTHERS = NounClasses.expand("@others");
    private static final Set<String> LOCAL = NounClasses.expand("@local-bodies");
    private static final Set<String> ABROAD = NounClasses.expand("@abroad");

    private PartyNouns() {}

    /// True for people and bodies that can do something or have it done to them: "rebels",
    /// "council"; false for "truce", "ships", "services".
    static boolean isParty(String lemma) {
        return PARTIES.contains(lemma);
    }

    /// True for those who stand apart from whom they are named by: "opponents of the president".
    static boolean isOther(String lemma) {
        return OTHERS.contains(lemma);
    }

    /// True for a body that is where its name says: "Baghdad University", not "Oslo Accords".
    static boolean isLocalBody(String lemma) {
        return LOCAL.contains(lemma);
    }

    /// True for a modifier that says that they are of no one country: "foreign", "world".
    static boolean isAbroad(String lemma) {
        return ABROAD.contains(lemma);
    }
}
