package parley.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.knowledge.NameKey;
import parley.knowledge.Role;
import parley.knowledge.Sense;
import parley.knowledge.WhoIsWho;
import parley.model.Name;

/// Finds descriptions of the form "the Ostmark foreign minister", "president of the Riigikogu",
/// with the name that stands beside them as title or in apposition.
final class RoleFinder {
    private static final int LONGEST = 6;
    private static final int MODIFIERS = 5;
    private static final Set<String> FORMER =
            Set.of("former", "ex", "retired", "ousted", "deposed", "late", "onetime", "exiled");
    private static final Set<String> ELECT = Set.of("elect", "designate", "incoming");
    private static final Set<String> ARTICLES =
            Set.of("the", "a", "an", "its", "his", "her", "their", "our", "my", "some", "two");

    /// Nouns that take their sector from the noun before them: "rebel leader", "army spokesman".
    private static final Set<String> GENERIC =
            Set.of(
                    "official",
                    "officials",
                    "leader",
                    "leaders",
                    "chief",
                    "head",
                    "spokesman",
                    "spokeswoman",
                    "spokesperson",
                    "commander",
                    "commanders",
                    "officer",
                    "officers",
                    "member",
                    "members",
                    "boss",
                    "director",
                    "source",
                    "sources",
                    "figure",
                    "fighters",
                    "delegation",
                    "negotiator",
                    "negotiators",
                    "representative",
                    "representatives",
                    "envoy",
                    "accountant",
                    "adviser",
                    "aide",
                    "group",
                    "forces");

    private final WhoIsWho knowledge;
    private final Words words;
    private final TreeMap<Integer, Found> byFirst = new TreeMap<>();
    private final List<Found> made = new ArrayList<>();

    RoleFinder(WhoIsWho knowledge, Words words, List<Found> names) {
        this.knowledge = knowledge;
        this.words = words;
        for (Found name : names) {
            byFirst.put(name.first(), name);
        }
    }

    /// Names that only their place beside a role shows to be names.
    List<Found> madeNames() {
        return made;
    }

    List<RolePhrase> find() {
        var phrases = new ArrayList<RolePhrase>();
        for (int at = 0; at < words.size(); at++) {
            Found inside = nameAt(at);
            if (inside != null && !inside.senses().isEmpty()) {
                at = inside.end() - 1;
                continue;
            }
            int end = roleEnd(at);
            if (end > at) {
                RolePhrase phrase = phrase(at, end);
                phrases.add(phrase);
                at = phrase.end() - 1;
            }
        }
        return phrases;
    }

    /// The end of the longest role words from here, `at` when there are none.
    private int roleEnd(int at) {
        if (words.key(at).isEmpty() || !mayBeNoun(at)) {
            return at;
        }
        int best = roleOf(words.key(at)) != null ? at + 1 : at;
        if (knowledge.startsRole(firstWord(words.key(at)))) {
            int limit = Math.min(words.sentenceEnd(at), at + LONGEST);
            for (int end = at + 2; end <= limit; end++) {
                if (knowledge.role(words.key(at, end)) != null) {
                    best = end;
                }
            }
        }
        return best;
    }

    private RolePhrase phrase(int at, int found) {
        int end = found;
        Role role = roleOf(words.key(at, end));
        if (role == null) {
            throw new IllegalStateException("Role words need a role, got " + words.text(at, end));
        }
        while (end < words.sentenceEnd(at)
                && GENERIC.contains(words.key(end))
                && nameAt(end) == null) {
            Role next = roleOf(words.key(end));
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
        Left left = new Left(at);
        Found owner = left.owner != null ? left.owner : ownerAfter(end, role);
        Found holder = holderBeside(left.first, end, role);
        return new RolePhrase(left.first, end, role, time(left, end), owner, holder);
    }

    private List<String> offices(Role role, String key) {
        Role whole = knowledge.role(key);
        return whole == null ? role.offices() : whole.offices();
    }

    private RolePhrase.Time time(Left left, int end) {
        String after = end < words.size() ? words.key(end) : "";
        if (left.isElect || ELECT.contains(after) || words.key(end - 1).endsWith(" elect")) {
            return RolePhrase.Time.ELECT;
        }
        return left.isFormer ? RolePhrase.Time.FORMER : RolePhrase.Time.NOW;
    }

    /// "... of Ostmark", "... of the Riigikogu".
    private @Nullable Found ownerAfter(int end, Role role) {
        int at = end;
        if (!words.is(at, "of") && !(words.is(at, "for") && role.isPerson())) {
            return null;
        }
        at++;
        if (words.is(at, "the")) {
            at++;
        }
        Found name = words.together(end - 1, at) ? byFirst.get(at) : null;
        if (name == null || name.isPerson()) {
            return null;
        }
        return isAdjective(name) && isInsideName(name.end()) ? null : name;
    }

    private static boolean isAdjective(Found name) {
        return name.senses().stream().allMatch(sense -> sense.use() == Sense.Use.ADJECTIVE);
    }

    /// In "president of the Ostmarkian Writers' League" the league comes before the country.
    private boolean isInsideName(int at) {
        return words.together(at - 1, at) && !words.key(at).isEmpty() && words.isCapitalised(at);
    }

    /// "foreign minister Maria Vole", "Maria Vole, the foreign minister".
    private @Nullable Found holderBeside(int first, int end, Role role) {
        if (!words.together(first, end)) {
            return holderBefore(first);
        }
        int at = end;
        while (ELECT.contains(words.key(at)) || words.is(at, "-")) {
            at++;
        }
        Found after = at < words.size() && words.together(first, at) ? personAt(at, role) : null;
        return after != null ? after : holderBefore(first);
    }

    private @Nullable Found holderBefore(int first) {
        int comma = first - 1;
        if (!words.together(comma, first)) {
            return null;
        }
        boolean isApposition = words.is(comma, ",");
        boolean isCopula = Set.of("is", "was", "as", "became").contains(words.key(comma));
        if (!isApposition && !isCopula) {
            return null;
        }
        var before = byFirst.lowerEntry(comma);
        Found name = before == null ? null : before.getValue();
        boolean isBeside =
                name != null && name.end() == comma && words.together(name.first(), first);
        return isBeside && name != null && mayBePerson(name) ? name : null;
    }

    private @Nullable Found personAt(int at, Role role) {
        Found name = byFirst.get(at);
        if (name != null) {
            return mayBePerson(name) ? name : null;
        }
        int end = at;
        while (words.together(at, end) && byFirst.get(end) == null && isNamePart(end)) {
            end++;
        }
        if (end == at || !role.isPerson()) {
            return null;
        }
        String text = words.text(at, end);
        var person = new Found(at, end, text, Name.Type.PERSON, knowledge.named(text));
        made.add(person);
        byFirst.put(at, person);
        return person;
    }

    private boolean isNamePart(int at) {
        return words.isCapitalised(at)
                && words.token(at).upos().equals("PROPN")
                && roleOf(words.key(at)) == null;
    }

    private static boolean mayBePerson(Found name) {
        return name.isPerson()
                || name.senses().stream()
                        .anyMatch(s -> s.known() instanceof parley.knowledge.Person);
    }

    private @Nullable Found nameAt(int at) {
        var entry = byFirst.floorEntry(at);
        return entry != null && entry.getValue().end() > at ? entry.getValue() : null;
    }

    private @Nullable Role roleOf(String key) {
        Role role = knowledge.role(key);
        if (role == null && key.endsWith("s") && key.length() > 4) {
            role = knowledge.role(key.substring(0, key.length() - 1));
        }
        return role;
    }

    private boolean mayBeNoun(int at) {
        String upos = words.token(at).upos();
        return switch (upos) {
            case "VERB", "AUX", "ADV", "ADP", "DET", "PRON", "CCONJ", "SCONJ", "PUNCT", "NUM" ->
                    false;
            case "ADJ" -> knowledge.startsRole(words.key(at));
            default -> true;
        };
    }

    private static String firstWord(String key) {
        int blank = key.indexOf(' ');
        return blank < 0 ? key : key.substring(0, blank);
    }

    /// What stands to the left of role words and belongs to them.
    private final class Left {
        private int first;
        private @Nullable Found owner;
        private boolean isFormer;
        private boolean isElect;

        Left(int role) {
            first = role;
            int limit = role - MODIFIERS;
            int at = role - 1;
            while (at >= limit && words.together(at, role)) {
                Found name = nameAt(at);
                if (name != null) {
                    if (name.isPerson() || !isOwner(name) || owner != null) {
                        break;
                    }
                    if (!isBacker(name)) {
                        owner = name;
                    }
                    at = name.first() - 1;
                    first = name.first();
                } else if (isModifier(at) && (owner == null || isMark(at))) {
                    note(words.key(at));
                    first = at;
                    at--;
                } else {
                    break;
                }
            }
            if (words.together(at, role) && ARTICLES.contains(words.key(at))) {
                first = at;
            }
            if (owner == null) {
                owner = madeOwner(role);
            }
        }

        /// "the Ostmark foreign minister": a capitalised word that nothing else explains.
        private @Nullable Found madeOwner(int role) {
            int end = words.isPossessive(role - 1) ? role - 1 : role;
            int start = end;
            while (start > first && isProperName(start - 1)) {
                start--;
            }
            boolean mayOpenSentence = end < role || words.together(start - 1, start);
            if (start == end || !mayOpenSentence) {
                return null;
            }
            var name = new Found(start, end, words.text(start, end), Name.Type.PLACE, List.of());
            made.add(name);
            byFirst.put(start, name);
            return name;
        }

        private boolean isProperName(int at) {
            return words.token(at).upos().equals("PROPN")
                    && words.isCapitalised(at)
                    && words.key(at).length() > 2
                    && !isMark(at)
                    && !knowledge.isHonorific(words.key(at))
                    && roleOf(words.key(at)) == null;
        }

        /// In "US-backed rebels" the rebels are not the US's, in "Doha-based" ones they are.
        private boolean isBacker(Found name) {
            boolean isApart = words.is(name.end(), "-") && !words.is(name.end() + 1, "based");
            String form = words.form(name.end() - 1);
            boolean isJoined = form.matches(".*-[a-z]+") && !form.endsWith("-based");
            return isApart || (isJoined && name.length() == 1);
        }

        private boolean isMark(int at) {
            String key = words.key(at);
            return FORMER.contains(key) || ELECT.contains(key);
        }

        private boolean isOwner(Found name) {
            return name.type() != Name.Type.OTHER
                    || name.senses().stream().anyMatch(s -> s.use() != Sense.Use.FAMILY_NAME);
        }

        private boolean isModifier(int at) {
            if (words.isPossessive(at)) {
                return true;
            }
            String key = words.key(at);
            if (key.isEmpty() || ARTICLES.contains(key)) {
                return words.is(at, "-");
            }
            return switch (words.token(at).upos()) {
                case "ADJ", "NOUN", "PROPN" -> true;
                case "VERB" -> words.token(at).xpos().equals("VBN");
                default -> FORMER.contains(key);
            };
        }

        private void note(String key) {
            isFormer |=
                    FORMER.contains(key) || (FORMER.contains(firstWord(key)) && key.contains(" "));
            isElect |= ELECT.contains(key);
        }
    }

    /// The words in the form in which roles are kept.
    static String office(Role role) {
        return NameKey.of(role.words());
    }

    /// Every name with its first word, made ones included.
    Map<Integer, Found> names() {
        return byFirst;
    }
}
