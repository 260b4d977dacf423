package parley.actor;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.knowledge.Person;
import parley.knowledge.Role;
import parley.knowledge.WhoIsWho;
import parley.model.Name;

/// Finds who holds a role by the name right beside it: "foreign minister Maria Vole", "Maria Vole,
/// the foreign minister".
final class HolderFinder {
    private static final Set<String> ELECT = WordLists.of("elect");
    private static final Set<String> COPULA = WordLists.of("copula");
    private static final int TITLES = 3;

    private final WhoIsWho knowledge;
    private final Words words;
    private final NamesByPlace names;
    private final RoleWords roles;

    HolderFinder(WhoIsWho knowledge, Words words, NamesByPlace names, RoleWords roles) {
        this.knowledge = knowledge;
        this.words = words;
        this.names = names;
        this.roles = roles;
    }

    /// @param first the description's first word
    /// @param end the end of the role words
    /// @param whole the end of the description, an owner behind the role included
    @Nullable Found beside(int first, int end, int whole, Role role) {
        Found after = whole == end ? after(first, end, role) : afterComma(first, whole, role);
        return after != null ? after : before(first, whole);
    }

    private @Nullable Found after(int first, int end, Role role) {
        int at = end;
        while (words.together(first, at) && (ELECT.contains(words.key(at)) || words.is(at, "-"))) {
            at++;
        }
        for (int titles = 0; titles < TITLES && isTitle(first, at); titles++) {
            at++;
        }
        return words.together(first, at) ? personAt(at, role) : null;
    }

    /// "the foreign minister of Ostmark, Maria Vole, said".
    private @Nullable Found afterComma(int first, int whole, Role role) {
        if (!words.is(whole, ",") || !words.together(first, whole + 1)) {
            return null;
        }
        Found name = names.at(whole + 1);
        boolean isWhole =
                name != null && words.together(first, name.end()) && words.is(name.end(), ",");
        return isWhole && name != null && role.isPerson() && mayBePerson(name) ? name : null;
    }

    /// A further title before the name: "deputy minister Colonel-General Maria Vole".
    private boolean isTitle(int first, int at) {
        return words.together(first, at)
                && words.isCapitalised(at)
                && names.at(at) == null
                && (roles.role(at) != null || roles.isHonorific(words.key(at)));
    }

    private @Nullable Found before(int first, int whole) {
        int comma = first - 1;
        if (!words.together(comma, first)) {
            return null;
        }
        boolean isApposition = words.is(comma, ",") && !isSubject(first, whole);
        if (!isApposition && !COPULA.contains(words.key(comma))) {
            return null;
        }
        Found name = names.before(comma);
        boolean isBeside =
                name != null && name.end() == comma && words.together(name.first(), first);
        return isBeside && name != null && mayBePerson(name) ? name : null;
    }

    /// In "After a call with Maria Vole, the president said" the president is somebody else.
    private boolean isSubject(int first, int whole) {
        if (!words.together(first, whole)) {
            return false;
        }
        String next = words.token(whole).upos();
        return next.equals("VERB") || next.equals("AUX");
    }

    private @Nullable Found personAt(int at, Role role) {
        Found name = names.at(at);
        if (name != null) {
            return mayBePerson(name) ? name : null;
        }
        int end = at;
        while (words.together(at, end) && names.at(end) == null && isNamePart(end)) {
            end++;
        }
        if (end == at || !role.isPerson()) {
            return null;
        }
        String text = words.text(at, end);
        var person = new Found(at, end, text, Name.Type.PERSON, knowledge.named(text));
        names.add(person);
        return person;
    }

    private boolean isNamePart(int at) {
        return words.isCapitalised(at)
                && words.token(at).upos().equals("PROPN")
                && names.covering(at) == null
                && roles.role(words.key(at)) == null;
    }

    private static boolean mayBePerson(Found name) {
        return name.isPerson() || name.senses().stream().anyMatch(s -> s.known() instanceof Person);
    }
}
