package parley.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.knowledge.NameKey;
import parley.knowledge.Person;
import parley.knowledge.Role;
import parley.knowledge.Seat;
import parley.knowledge.Sense;
import parley.knowledge.WhoIsWho;

/// Finds descriptions of the form "the Ostmark foreign minister", "president of the Riigikogu",
/// with the name that stands beside them as title or in apposition.
final class RoleFinder {
    private static final Set<String> FORMER = WordLists.of("former");
    private static final Set<String> ELECT = WordLists.of("elect");
    private static final Set<String> RELATION = WordLists.of("relation");
    private static final Set<String> NEEDS_OWNER = WordLists.of("needs-owner");
    private static final Set<String> NATIONAL = WordLists.of("national");
    private static final Set<String> COMMON = WordLists.of("common");
    private static final Set<String> OF_PEOPLE = Set.of("CVL", "REF");
    private static final Set<String> AGAINST = Set.of("OPP", "REB");

    private final WhoIsWho knowledge;
    private final Words words;
    private final NamesByPlace names;
    private final RoleWords roles;
    private final HolderFinder holders;

    RoleFinder(WhoIsWho knowledge, Words words, NamesByPlace names) {
        this.knowledge = knowledge;
        this.words = words;
        this.names = names;
        this.roles = new RoleWords(knowledge, words, names);
        this.holders = new HolderFinder(knowledge, words, names, roles);
    }

    /// In reading order. Names that only their place beside a role shows to be names are added to
    /// the others.
    List<RolePhrase> find() {
        var phrases = new ArrayList<RolePhrase>();
        for (int at = 0; at < words.size(); at++) {
            Found inside = names.covering(at);
            if (inside != null && !inside.senses().isEmpty()) {
                at = inside.end() - 1;
                continue;
            }
            int end = roles.end(at);
            if (end > at) {
                RolePhrase phrase = phrase(at, end);
                if (saysEnough(phrase)) {
                    phrases.add(phrase);
                }
                at = Math.max(at, phrase.roleEnd() - 1);
            }
        }
        return phrases;
    }

    private static boolean saysEnough(RolePhrase phrase) {
        return phrase.owner() != null
                || phrase.holder() != null
                || !NEEDS_OWNER.contains(phrase.role().words());
    }

    private RolePhrase phrase(int at, int found) {
        int end = found;
        Role role = found == at + 1 ? roles.role(at) : roles.role(words.key(at, end));
        if (role == null) {
            throw new IllegalStateException("Role words need a role, got " + words.text(at, end));
        }
        while (end < words.sentenceEnd(at) && roles.isGeneric(end)) {
            Role next = roles.role(end);
            role =
                    next == null
                            ? role
                            : new Role(
                                    role.words(),
                                    role.sector(),
                                    next.rank(),
                                    next.isPerson(),
                                    offices(role, words.key(at, end + 1)));
            end++;
        }
        end = roles.endOfField(end);
        var left = new LeftOfRole(words, names, roles, at);
        Found behind = left.owner() == null ? ownerBehind(end, role) : null;
        int whole = behind == null ? end : behind.end();
        Found holder = holders.beside(left.first(), end, whole, role);
        Found owner = left.owner() == null ? behind : left.owner();
        return new RolePhrase(left.first(), end, whole, role, time(left, at, end), owner, holder);
    }

    private List<String> offices(Role role, String key) {
        Role whole = knowledge.role(key);
        return whole == null ? role.offices() : whole.offices();
    }

    private RolePhrase.Time time(LeftOfRole left, int at, int end) {
        String after = end < words.size() ? words.key(end) : "";
        if (left.isElect() || ELECT.contains(after) || words.key(end - 1).endsWith(" elect")) {
            return RolePhrase.Time.ELECT;
        }
        boolean isFormer = left.isFormer() || FORMER.contains(RoleWords.firstWord(words.key(at)));
        return isFormer ? RolePhrase.Time.FORMER : RolePhrase.Time.NOW;
    }

    /// "... of Ostmark", "... of the Doha-based Writers' League", "people in Ostmark".
    private @Nullable Found ownerBehind(int end, Role role) {
        boolean isOf = words.is(end, "of") || (words.is(end, "for") && speaksFor(role));
        boolean isBody = NATIONAL.contains(role.words());
        boolean isIn = words.is(end, "in") && (isBody || OF_PEOPLE.contains(role.sector()));
        if (!isOf && !isIn) {
            return null;
        }
        int at = end + 1;
        if (words.is(at, "the")) {
            at++;
        }
        Found name = words.together(end - 1, at) ? names.at(at) : null;
        while (name != null && onlyQualifies(name)) {
            Found next = names.at(afterRelation(name.end()));
            if (next == null || !words.together(end - 1, next.first())) {
                return null;
            }
            name = next;
        }
        if (name == null || isPersonOnly(name) || isCommon(name)) {
            return null;
        }
        if (isIn && isBody && !isCapital(name)) {
            return null;
        }
        boolean isOfOthers =
                isAdjective(name) && (isInsideName(name.end()) || isAgainst(name.end()));
        return isOfOthers ? null : name;
    }

    /// "The leader of the Ostmarkian opposition" leads no country.
    private boolean isAgainst(int at) {
        Role role = at < words.size() ? roles.role(at) : null;
        return role != null && AGAINST.contains(role.sector());
    }

    /// An envoy for a region speaks for somebody else.
    private static boolean speaksFor(Role role) {
        return role.isPerson() && !role.rank().equals("envoy");
    }

    /// "Republic" of "the President of the Republic" does not say which.
    private static boolean isCommon(Found name) {
        return name.senses().isEmpty() && COMMON.contains(NameKey.of(name.words()));
    }

    /// "The Foreign Ministry in Moscow" is Russia's.
    private static boolean isCapital(Found name) {
        return name.senses().stream()
                .anyMatch(sense ->
                        sense.known() instanceof Seat seat
                                && seat.isTown()
                                && seat.sector().equals("GOV"));
    }

    /// "Doha-based", "Ostmarkian" before a further name.
    private boolean onlyQualifies(Found name) {
        boolean isRelation = afterRelation(name.end()) > name.end() || isJoined(name);
        return isRelation || (isAdjective(name) && names.at(name.end()) != null);
    }

    private boolean isJoined(Found name) {
        String form = words.form(name.end() - 1);
        return RELATION.contains(form.substring(form.lastIndexOf('-') + 1));
    }

    private int afterRelation(int end) {
        boolean isRelation =
                words.is(end, "-")
                        && end + 1 < words.size()
                        && RELATION.contains(words.key(end + 1));
        return isRelation ? end + 2 : end;
    }

    private static boolean isPersonOnly(Found name) {
        return name.isPerson() && name.senses().stream().noneMatch(RoleFinder::isBody);
    }

    private static boolean isBody(Sense sense) {
        return !(sense.known() instanceof Person);
    }

    private static boolean isAdjective(Found name) {
        return !name.senses().isEmpty()
                && name.senses().stream().allMatch(sense -> sense.use() == Sense.Use.ADJECTIVE);
    }

    /// In "president of the Ostmarkian Writers' League" the league comes before the country.
    private boolean isInsideName(int at) {
        return words.together(at - 1, at) && !words.key(at).isEmpty() && words.isCapitalised(at);
    }
}
