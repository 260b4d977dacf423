package parley.actor;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.knowledge.Sense;
import parley.model.Name;

/// What stands to the left of role words and belongs to them: "the former Ostmark" of "the former
/// Ostmark foreign minister".
final class LeftOfRole {
    private static final int MODIFIERS = 5;
    private static final Set<String> FORMER = WordLists.of("former");
    private static final Set<String> ELECT = WordLists.of("elect");
    private static final Set<String> ARTICLES = WordLists.of("article");
    private static final Set<String> BODY = WordLists.of("body");

    private final Words words;
    private final NamesByPlace names;
    private final RoleWords roles;
    private int first;
    private @Nullable Found owner;
    private boolean isFormer;
    private boolean isElect;

    LeftOfRole(Words words, NamesByPlace names, RoleWords roles, int role) {
        this.words = words;
        this.names = names;
        this.roles = roles;
        first = role;
        int at = modifiers(role);
        boolean mayOpen = words.together(at, role);
        if (mayOpen && ARTICLES.contains(words.key(at))) {
            first = at;
        }
        while (first < role && (words.isPossessive(first) || words.is(first, "-"))) {
            first++;
        }
        if (owner == null) {
            owner = madeOwner(role);
        }
    }

    /// Index of the description's first word.
    int first() {
        return first;
    }

    @Nullable Found owner() {
        return owner;
    }

    boolean isFormer() {
        return isFormer;
    }

    boolean isElect() {
        return isElect;
    }

    /// Takes words in from the right; the index of the first that does not belong.
    private int modifiers(int role) {
        int limit = role - MODIFIERS;
        int at = role - 1;
        while (at >= limit && words.together(at, role)) {
            Found name = names.covering(at);
            if (name != null && (name.end() > role || isQuality(name))) {
                first = name.first();
                at = name.first() - 1;
            } else if (name != null) {
                boolean isHis = name.isPerson() && words.isPossessive(name.end()) && owner == null;
                if (!isHis && (name.isPerson() || !mayOwn(name) || owner != null)) {
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
        return at;
    }

    /// "the Ostmark foreign minister": a capitalised word that nothing else explains.
    private @Nullable Found madeOwner(int role) {
        int end = words.isPossessive(role - 1) ? role - 1 : role;
        if (end == role && BODY.contains(words.key(role))) {
            // "the Commerce Ministry": what it is for, not whose it is
            return null;
        }
        int start = end;
        while (start > first && isProperName(start - 1)) {
            start--;
        }
        boolean mayOpenSentence = end < role || words.together(start - 1, start);
        if (start == end || !mayOpenSentence) {
            return null;
        }
        var name = new Found(start, end, words.text(start, end), Name.Type.PLACE, List.of());
        names.add(name);
        return name;
    }

    /// "Kurdish", "Jewish": no owner that could speak.
    private boolean isQuality(Found name) {
        return name.senses().isEmpty() && words.token(name.end() - 1).upos().equals("ADJ");
    }

    private boolean isProperName(int at) {
        return names.covering(at) == null
                && words.token(at).upos().equals("PROPN")
                && words.isCapitalised(at)
                && words.key(at).length() > 2
                && !isMark(at)
                && !roles.isHonorific(words.key(at))
                && roles.role(words.key(at)) == null;
    }

    /// In "US-backed rebels" the rebels are not the US's, in "Doha-based" ones they are.
    private boolean isBacker(Found name) {
        boolean isApart = words.is(name.end(), "-") && !words.is(name.end() + 1, "based");
        String form = words.form(name.end() - 1);
        int hyphen = form.lastIndexOf('-');
        boolean isJoined =
                hyphen > 0
                        && hyphen < form.length() - 1
                        && Character.isLowerCase(form.charAt(hyphen + 1))
                        && !form.endsWith("-based");
        return isApart || (isJoined && name.length() == 1);
    }

    private static boolean isMark(String key) {
        return FORMER.contains(key) || ELECT.contains(key);
    }

    private boolean isMark(int at) {
        return isMark(words.key(at));
    }

    private static boolean mayOwn(Found name) {
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
        if (FORMER.contains(key)) {
            return true;
        }
        return switch (words.token(at).upos()) {
            case "ADJ", "NOUN", "PROPN" -> true;
            case "VERB" ->
                    words.token(at).xpos().equals("VBN")
                            && words.token(at).plainRelation().equals("amod");
            default -> false;
        };
    }

    private void note(String key) {
        int blank = key.indexOf(' ');
        isFormer |= FORMER.contains(key) || (blank > 0 && FORMER.contains(key.substring(0, blank)));
        isElect |= ELECT.contains(key);
    }
}
