package parley.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.knowledge.Organisation;
import parley.knowledge.Sense;
import parley.knowledge.State;
import parley.knowledge.WhoIsWho;
import parley.model.Name;
import parley.text.Sentence;

/// Puts the recogniser's names and the knowledge base's own finds together; the longer one wins.
final class NameFinder {
    private static final int LONGEST = 9;

    /// What a party may be to the thing that follows: "US-led", "Iran-backed".
    private static final Set<String> RELATIONS =
            Set.of(
                    "based",
                    "led",
                    "backed",
                    "brokered",
                    "run",
                    "controlled",
                    "mediated",
                    "sponsored",
                    "occupied",
                    "held",
                    "allied",
                    "affiliated",
                    "linked",
                    "made",
                    "trained",
                    "supported",
                    "born",
                    "drafted",
                    "proposed",
                    "administered");

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
        String text = words.text(first, end);
        List<Sense> senses = knowledge.named(text);
        if (senses.isEmpty() && mayBePerson(words, name, first, end)) {
            first = afterTitles(words, first, end);
            text = words.text(first, end);
            senses = knowledge.named(text);
        } else if (senses.isEmpty() && isDescription(words, first, end)) {
            return null;
        }
        return new Found(first, end, text, name.type(), senses);
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

    /// "Ukrainian Defence Ministry": an owner and its role, each found by itself.
    private boolean isDescription(Words words, int first, int end) {
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
