package parley.engine.name;

import java.util.Set;
import parley.text.Token;

/// Nouns that tell by themselves what a name of several words stands for.
final class HeadWords {
    private static final Set<String> ORGANISATION = WordFile.words("heads.txt", "organisation");
    private static final Set<String> LEADER = WordFile.words("heads.txt", "leader");
    private static final Set<String> PLACE = WordFile.words("heads.txt", "place");
    private static final Set<String> SITE = WordFile.words("heads.txt", "site");
    private static final Set<String> MANAGED = WordFile.words("heads.txt", "managed");
    private static final Set<String> HONOUR = WordFile.words("heads.txt", "honour");
    private static final Set<String> SURNAME = WordFile.words("heads.txt", "surname");
    private static final Set<String> OTHER = WordFile.words("heads.txt", "other");
    private static final Set<String> ALONE = WordFile.words("heads.txt", "alone");

    private HeadWords() {}

    /// `Party`, `Ministry`: ends the name of a body.
    static boolean endsOrganisation(Token token) {
        return ORGANISATION.contains(token.form());
    }

    /// `Ministry of`, `Movement for`: begins the name of a body.
    static boolean leadsOrganisation(Token token) {
        return LEADER.contains(token.form());
    }

    /// `River`, `Airport`: ends the name of a place.
    static boolean endsPlace(Token token) {
        return PLACE.contains(token.form());
    }

    /// `Museum`, `District`: a place, and a body as well that runs it.
    static boolean isManaged(Token token) {
        return MANAGED.contains(token.form());
    }

    /// `Airport`, `Ocean`: ends the name of a place that a people's or a person's name may begin.
    static boolean endsSite(Token token) {
        return SITE.contains(token.form());
    }

    /// `University`: ends the name of a body that a person's name may begin.
    static boolean honours(Token token) {
        return HONOUR.contains(token.form());
    }

    /// True for nouns that are family names as well.
    static boolean isSurname(Token token) {
        return SURNAME.contains(token.form());
    }

    /// `Treaty`, `Cup`: ends the name of something that is no person, body or place.
    static boolean endsOther(Token token) {
        return OTHER.contains(token.form());
    }

    /// `Opposition`, `State`: a common noun, even in a capital.
    static boolean isCommonNoun(Token token) {
        return ALONE.contains(token.form());
    }
}
