package parley.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.clause.Phrases;
import parley.clause.WordLists;
import parley.model.Actor;
import parley.model.ActorId;
import parley.model.Mention;
import parley.model.Place;
import parley.model.Span;
import parley.text.Token;
import parley.text.Tree;

/// Who the noun phrases of one sentence stand for.
final class Participants {
    private static final Set<String> NOT_ACTORS =
            Set.copyOf(WordLists.lines(Participants.class, "not-actors.txt"));
    private static final int DEEPEST = 4;
    private final Tree tree;
    private final Phrases phrases;
    private final Map<Integer, Mention> byToken = new HashMap<>();

    Participants(Tree tree, Phrases phrases, List<Mention> mentions, List<Place> places) {
        this.tree = tree;
        this.phrases = phrases;
        for (Place place : places) {
            String country = place.country();
            if (country != null) {
                cover(new Mention(place.words(), place.name(), state(country, place.name())));
            }
        }
        for (Mention mention : mentions) {
            cover(mention);
        }
    }

    /// The mention at a noun's head or, failing that, the one its phrase names; null for none.
    @Nullable Mention of(int head) {
        Mention own = at(head);
        if (own != null) {
            return own;
        }
        int counted = phrases.counted(head);
        if (counted != head && at(counted) != null) {
            return at(counted);
        }
        return inside(counted, 0);
    }

    /// Like [#of], but a phrase that names nobody known is taken by its own words.
    @Nullable Mention orWords(int head) {
        Mention found = of(head);
        if (found != null) {
            return found;
        }
        Token token = tree.token(head);
        boolean noun = token.upos().equals("NOUN") || token.upos().equals("PROPN");
        if (!noun || phrases.isTime(head) || NOT_ACTORS.contains(Matcher.lemma(token))) {
            return null;
        }
        Span words = phrase(head);
        return new Mention(words, text(words), null);
    }

    /// True when this token itself names somebody.
    boolean isNamed(int head) {
        return at(head) != null;
    }

    private @Nullable Mention at(int token) {
        return byToken.get(token);
    }

    private @Nullable Mention inside(int head, int depth) {
        if (depth > DEEPEST) {
            return null;
        }
        for (String relation : List.of("appos", "nmod:poss", "compound", "amod", "flat", "nmod")) {
            for (int child : tree.children(head)) {
                if (!tree.is(child, relation) || phrases.isTime(child)) {
                    continue;
                }
                Mention found = at(child);
                if (found == null) {
                    found = inside(child, depth + 1);
                }
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private void cover(Mention mention) {
        for (int i = 0; i < tree.size(); i++) {
            Span span = tree.token(i).span();
            if (span.length() > 0 && mention.words().contains(span)) {
                Mention before = byToken.get(i);
                if (before == null || better(mention, before)) {
                    byToken.put(i, mention);
                }
            }
        }
    }

    private static boolean better(Mention next, Mention before) {
        if ((next.actor() == null) != (before.actor() == null)) {
            return next.actor() != null;
        }
        return next.words().length() >= before.words().length();
    }

    private Span phrase(int head) {
        int first = head;
        int last = head;
        for (int child : tree.children(head)) {
            String relation = tree.token(child).plainRelation();
            if (Set.of("amod", "compound", "nummod", "flat", "det", "nmod").contains(relation)
                    && Math.abs(child - head) < 12) {
                List<Integer> under = tree.subtree(child);
                if (relation.equals("nmod")
                        && child > head
                        && !phrases.preposition(child).equals("of")) {
                    continue;
                }
                first = Math.min(first, under.getFirst());
                last = Math.max(last, under.getLast());
            }
        }
        return Span.around(tree.token(first).span(), tree.token(last).span());
    }

    private String text(Span words) {
        var text = new ArrayList<String>();
        for (int i = 0; i < tree.size(); i++) {
            if (words.contains(tree.token(i).span())) {
                text.add(tree.token(i).form());
            }
        }
        return String.join(" ", text);
    }

    private static Actor state(String country, String name) {
        return new Actor(
                new ActorId(country),
                name,
                Actor.Kind.STATE,
                country,
                name,
                null,
                country.toUpperCase(Locale.ROOT),
                true);
    }
}
