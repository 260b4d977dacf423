package parley.actor;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.knowledge.Role;
import parley.knowledge.WhoIsWho;

/// Tells which words of a report are a role: "foreign minister", "troops", "ministry of mines".
final class RoleWords {
    private static final int LONGEST = 6;
    private static final Set<String> CAPITAL = WordLists.of("capital");
    private static final Set<String> GENERIC = WordLists.of("generic");
    private static final Set<String> FORMER = WordLists.of("former");
    private static final Set<String> ELECT = WordLists.of("elect");
    private static final Set<String> BODY = WordLists.of("body");

    private final WhoIsWho knowledge;
    private final Words words;
    private final NamesByPlace names;

    RoleWords(WhoIsWho knowledge, Words words, NamesByPlace names) {
        this.knowledge = knowledge;
        this.words = words;
        this.names = names;
    }

    /// The end of the longest role words from here, `at` when there are none.
    int end(int at) {
        if (words.key(at).isEmpty() || FORMER.contains(words.key(at)) || isJoinedBefore(at)) {
            return at;
        }
        int best = mayBeNoun(at) && role(at) != null ? at + 1 : at;
        if (knowledge.startsRole(firstWord(words.key(at)))) {
            int limit = Math.min(words.sentenceEnd(at), at + LONGEST);
            for (int end = at + 2; end <= limit; end++) {
                if (isWhole(at, end) && knowledge.role(words.key(at, end)) != null) {
                    best = end;
                }
            }
        }
        return best > at && isModifier(best - 1) ? at : best;
    }

    /// Past the generic nouns behind role words: the end of "rebel leader" for that of "rebel".
    boolean isGeneric(int at) {
        return GENERIC.contains(words.key(at)) && names.covering(at) == null;
    }

    /// Past what a ministry is for: the end of "ministry of mines and energy" for that of
    /// "ministry".
    int endOfField(int end) {
        if (!words.is(end, "of") || !BODY.contains(words.key(end - 1))) {
            return end;
        }
        int at = end + 1;
        while (words.together(end, at) && (isField(at) || (isLink(at) && isField(at + 1)))) {
            at++;
        }
        return at == end + 1 ? end : at;
    }

    private boolean isField(int at) {
        if (!words.together(at - 1, at) || words.key(at).isEmpty() || !words.isCapitalised(at)) {
            return false;
        }
        Found name = names.covering(at);
        return name == null || name.senses().isEmpty();
    }

    private boolean isLink(int at) {
        return words.is(at, "and") || words.is(at, ",") || words.is(at, "&");
    }

    /// True for "Mr", "Sheikh" and the like, in the form of [parley.knowledge.NameKey].
    boolean isHonorific(String word) {
        return knowledge.isHonorific(word);
    }

    /// The role of one word, plurals included; null when it is none.
    @Nullable Role role(int at) {
        String form = words.form(at);
        boolean isShort = CAPITAL.contains(words.key(at));
        if (isShort && (form.indexOf('.') >= 0 || !Character.isUpperCase(form.charAt(0)))) {
            return null;
        }
        return role(words.key(at));
    }

    @Nullable Role role(String key) {
        Role role = knowledge.role(key);
        if (role == null && key.endsWith("s") && key.length() > 4) {
            role = knowledge.role(key.substring(0, key.length() - 1));
        }
        return role;
    }

    /// Words in a row, none of which belongs to a name that reaches further.
    private boolean isWhole(int first, int end) {
        for (int at = first; at < end; at++) {
            Found name = names.covering(at);
            boolean reaches = name != null && name.end() > end && !name.senses().isEmpty();
            boolean isMark =
                    words.key(at).isEmpty() && !words.isPossessive(at) && !words.is(at, "-");
            if (isMark || reaches) {
                return false;
            }
        }
        return !words.key(end - 1).isEmpty();
    }

    /// "rebel" of "the rebel siege", "military" of "military action": it only says what kind of
    /// thing the next noun is.
    private boolean isModifier(int at) {
        int next = at + 1;
        if (words.together(at, next + 1) && words.is(next, "-")) {
            // "rebel" of "rebel-held"
            return words.isAdjacent(at, next) && !ELECT.contains(words.key(next + 1));
        }
        if (!words.together(at, next) || names.covering(next) != null || isGeneric(next)) {
            return false;
        }
        String upos = words.token(next).upos();
        if (upos.equals("NOUN")) {
            return words.governs(next, at) || isChained(at);
        }
        return upos.equals("ADJ") && isChained(at);
    }

    /// Its governor is a noun further right, as in "military training exercises".
    private boolean isChained(int at) {
        int governor = words.governor(at);
        return governor > at
                && words.token(governor).upos().equals("NOUN")
                && Set.of("compound", "amod").contains(words.token(at).plainRelation())
                && !GENERIC.contains(words.key(governor))
                && role(governor) == null;
    }

    /// "general" of "secretary-general", "government" of "pro-government", but not "troops" of
    /// "Ostmark-troops".
    private boolean isJoinedBefore(int at) {
        int hyphen = at - 1;
        return words.together(hyphen - 1, at)
                && words.is(hyphen, "-")
                && words.isAdjacent(hyphen, at)
                && names.covering(hyphen - 1) == null;
    }

    private boolean mayBeNoun(int at) {
        return switch (words.token(at).upos()) {
            case "NOUN", "PROPN", "X", "SYM", "INTJ" -> true;
            // "rebel leaders"
            case "ADJ" -> words.together(at, at + 1) && isGeneric(at + 1);
            default -> false;
        };
    }

    static String firstWord(String key) {
        int blank = key.indexOf(' ');
        return blank < 0 ? key : key.substring(0, blank);
    }
}
