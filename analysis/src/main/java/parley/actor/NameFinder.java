package parley.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.knowledge.Organisation;
import parley.knowledge.Person;
import parley.knowledge.Sense;
import parley.knowledge.State;
import parley.knowledge.WhoIsWho;
import parley.model.Name;
import parley.text.Sentence;

/// Puts the recogniser's names and the knowledge base's own finds together; the longer one wins.
final class NameFinder {
    private static final int LONGEST = 9;

    /// What a party may be to the thing that follows: "US-led", "Iran-backed".
    private static final Set<String> RELATIONS = WordLists.of("relation");

    private static final Set<String> BODY = WordLists.of("body");

    private final WhoIsWho knowledge;

    NameFinder(WhoIsWho knowledge) {
        this.knowledge = knowledge;
    }

    /// Every name of the report in reading order, without overlaps.
    List<Found> find(Words words, List<Sentence> sentences) {
        var all = new ArrayList<Found>();
        for (Sentence sentence : sentences) {
            for (Name name : sentence.names()) {
                Found found = recognised(words, name);
                if (found != null) {
                    all.add(found);
                }
            }
        }
        for (int at = 0; at < words.size(); at++) {
            Found known = longestKnown(words, at);
            if (known != null) {
                all.add(known);
                at = known.end() - 1;
            }
        }
        return withoutOverlaps(all);
    }

    private @Nullable Found recognised(Words words, Name name) {
        int first = words.from(name.words().start());
        int end = first;
        while (end < words.size() && words.token(end).span().start() < name.words().end()) {
            end++;
        }
        while (end > first + 1 && words.isPossessive(end - 1)) {
            end--;
        }
        boolean isWord = end == first + 1 && !words.isCapitalised(first);
        if (first >= end || (isWord && name.type() == Name.Type.PERSON)) {
            return null;
        }
        if (name.type() == Name.Type.PERSON) {
            end = beforeOrdinaryWord(words, first, end);
        }
        String text = words.text(first, end);
        List<Sense> senses = knowledge.named(text);
        if (!senses.isEmpty()) {
            return new Found(first, end, text, name.type(), senses);
        }
        int bare = afterTitles(words, first, end);
        if (bare > first) {
            String rest = words.text(bare, end);
            List<Sense> known = knowledge.named(rest);
            if (!known.isEmpty() || mayBePerson(words, name, first, end)) {
                boolean isPerson = known.stream().anyMatch(NameFinder::isPerson);
                Name.Type type = isPerson ? Name.Type.PERSON : name.type();
                return new Found(bare, end, rest, type, known);
            }
        }
        return isDescription(words, first, end)
                ? null
                : new Found(first, end, text, name.type(), List.of());
    }

    private static boolean isPerson(Sense sense) {
        return sense.known() instanceof Person;
    }

    /// Recognisers take the verb in: "Maria Vole said Ostmark" is Maria Vole.
    private static int beforeOrdinaryWord(Words words, int first, int end) {
        for (int at = first + 1; at < end; at++) {
            boolean isVerb =
                    words.token(at).upos().equals("VERB") || words.token(at).upos().equals("AUX");
            if (isVerb && Character.isLowerCase(words.form(at).charAt(0))) {
                return at;
            }
        }
        return end;
    }

    /// A person, or a name without a type in which a title is followed by two words at least.
    private boolean mayBePerson(Words words, Name name, int first, int end) {
        if (name.type() != Name.Type.OTHER) {
            return name.type() == Name.Type.PERSON;
        }
        return end - afterTitles(words, first, end) == 2 && isTitle(words, first);
    }

    /// Recognisers differ on whether "US President" belongs to the name.
    private int afterTitles(Words words, int first, int end) {
        int name = first;
        while (name < end - 1 && isTitle(words, name)) {
            name++;
        }
        for (int at = first; at < end - 1; at++) {
            name = isRole(words, at) ? Math.max(name, at + 1) : name;
        }
        return name;
    }

    private boolean isTitle(Words words, int at) {
        String key = words.key(at);
        return key.isEmpty()
                || (!words.isCapitalised(at) && !key.equals("al") && !key.startsWith("al "))
                || knowledge.role(key) != null
                || knowledge.isHonorific(key)
                || knowledge.named(words.form(at)).stream().anyMatch(NameFinder::isOwner);
    }

    private boolean isRole(Words words, int at) {
        return words.key(at).length() > 1 && knowledge.role(words.key(at)) != null;
    }

    private static boolean isOwner(Sense sense) {
        return sense.known() instanceof State || sense.known() instanceof Organisation;
    }

    /// "Ukrainian Defence Ministry", "Ministry of Mines": an owner and its role, each found by
    /// itself, or the role alone.
    private boolean isDescription(Words words, int first, int end) {
        boolean isRole = knowledge.role(words.key(first, end)) != null;
        boolean isBody = BODY.contains(words.key(first)) && words.is(first + 1, "of");
        if (isRole || isBody || BODY.contains(words.key(end - 1)) || isList(words, first, end)) {
            return true;
        }
        Found owner = longestKnown(words, first);
        if (owner == null || owner.end() >= end) {
            return false;
        }
        int role = owner.end();
        if (words.isPossessive(role)) {
            role++;
        }
        return role < end && knowledge.role(words.key(role, end)) != null;
    }

    /// "Kyiv and Moscow" taken for one name.
    private boolean isList(Words words, int first, int end) {
        Found one = longestKnown(words, first);
        int next = one == null ? end : one.end() + 1;
        if (next >= end || !words.is(next - 1, "and")) {
            return false;
        }
        Found other = longestKnown(words, next);
        return other != null && other.end() == end;
    }

    private @Nullable Found longestKnown(Words words, int first) {
        if (!mayStart(words, first)) {
            return null;
        }
        Found best = null;
        int limit = Math.min(words.sentenceEnd(first), first + LONGEST);
        for (int end = first + 1; end <= limit; end++) {
            List<Sense> senses =
                    words.key(end - 1).isEmpty() ? List.of() : senses(words, first, end);
            if (!senses.isEmpty()) {
                best = new Found(first, end, words.text(first, end), null, senses);
            }
        }
        return best;
    }

    private List<Sense> senses(Words words, int first, int end) {
        return end == first + 1
                ? knowledge.named(withoutRelation(words.form(first)))
                : knowledge.namedByKey(words.key(first, end));
    }

    /// "US" of "US-led".
    private static String withoutRelation(String form) {
        int hyphen = form.lastIndexOf('-');
        return hyphen > 0 && RELATIONS.contains(form.substring(hyphen + 1))
                ? form.substring(0, hyphen)
                : form;
    }

    private boolean mayStart(Words words, int at) {
        String key = words.key(at);
        if (key.isEmpty() || key.equals("the")) {
            return false;
        }
        boolean isArticle = key.startsWith("al ") || key.equals("al") || key.startsWith("anti");
        if (!words.isCapitalised(at) && !isArticle) {
            return false;
        }
        int blank = key.indexOf(' ');
        return knowledge.startsName(blank < 0 ? key : key.substring(0, blank));
    }

    /// Keeps the longer of two that overlap; of equals, the one with a type and what both know.
    private static List<Found> withoutOverlaps(List<Found> all) {
        all.sort(
                Comparator.comparingInt(Found::length)
                        .reversed()
                        .thenComparing(found -> found.type() == null)
                        .thenComparingInt(Found::first));
        var taken = new java.util.BitSet();
        var kept = new ArrayList<Found>();
        for (Found found : all) {
            int clash = taken.nextSetBit(found.first());
            if (clash < 0 || clash >= found.end()) {
                taken.set(found.first(), found.end());
                kept.add(found);
            }
        }
        kept.sort(Comparator.comparingInt(Found::first));
        return kept;
    }
}
