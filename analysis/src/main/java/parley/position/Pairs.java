package parley.position;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.model.Actor;
import parley.model.Mention;
import parley.model.Span;
import parley.text.Token;
import parley.text.Tree;

/// Tells who "both sides" and "the two countries" are: the only two parties named so far, else the
/// last two that are joined by "and", with nobody named since. Where the report leaves it open they
/// are nobody.
final class Pairs {
    private static final int FAR = 5;

    private Pairs() {}

    /// True for "both", "both sides", "the two armies", without words that tell which ones.
    static boolean isPair(Tree tree, int noun) {
        Token token = tree.token(noun);
        if (token.lemma().equals("both")) {
            return tree.children(noun, "nmod").isEmpty();
        }
        String lemma = PhraseNames.lemma(token);
        boolean several =
                token.xpos().equals("NNS")
                        && (Nouns.is(lemma, "side")
                                || Nouns.is(lemma, "state")
                                || Nouns.is(lemma, "body")
                                || Nouns.is(lemma, "office"));
        return several && isCounted(tree, noun);
    }

    private static boolean isCounted(Tree tree, int noun) {
        boolean both = false;
        boolean two = false;
        boolean definite = false;
        for (int child : tree.children(noun)) {
            Token word = tree.token(child);
            switch (word.lemma()) {
                case "both" -> both = true;
                case "two" -> two = true;
                case "the", "these", "those" -> definite = true;
                case "warring", "rival", "neighbouring", "neighboring", "opposing" -> {}
                default -> {
                    switch (word.plainRelation()) {
                        case "case", "punct", "conj", "cc" -> {}
                        default -> {
                            return false;
                        }
                    }
                }
            }
        }
        return both || (two && definite);
    }

    /// The two parties, none where the report leaves it open.
    ///
    /// @param speaker who says it; a mediator's own name does not stand between
    static List<Mention> of(Parties parties, Tree tree, int noun, @Nullable Mention speaker) {
        Span words = tree.token(noun).span();
        boolean states = Nouns.is(PhraseNames.lemma(tree.token(noun)), "state");
        List<Mention> before =
                parties.mentions().all().stream()
                        .filter(mention -> mention.words().end() <= words.start())
                        .filter(mention -> isSide(mention, states))
                        .toList();
        var named = new LinkedHashMap<String, Mention>();
        before.forEach(mention -> named.putIfAbsent(mention.party(), mention));
        // Who was named once, as the one who speaks of both sides, is a mediator.
        boolean isSpeakerASide =
                speaker == null
                        || !named.containsKey(speaker.party())
                        || before.stream().filter(it -> it.party().equals(speaker.party())).count()
                                > 1;
        if (named.size() == 2 && isSpeakerASide) {
            return as(words, List.copyOf(named.values()));
        }
        int at = parties.placeOf(tree);
        for (int i = at; i >= 0 && i >= at - FAR; i--) {
            List<Mention> joined = lastJoined(parties.trees().get(i), before);
            // "Qatar and Oman said both sides had agreed": whoever says it is none of them.
            boolean isSpeaker =
                    i == at
                            && speaker != null
                            && joined.stream().anyMatch(it -> it.party().equals(speaker.party()));
            if (!joined.isEmpty() && !isSpeaker) {
                boolean another =
                        before.stream()
                                .filter(it -> it.words().start() > joined.getLast().words().start())
                                .map(Mention::party)
                                .anyMatch(party ->
                                        !party.equals(joined.getFirst().party())
                                                && !party.equals(joined.getLast().party())
                                                && (speaker == null
                                                        || !party.equals(speaker.party())));
                return another ? List.of() : as(words, joined);
            }
        }
        return List.of();
    }

    /// "Oman and Qatar", "the Omani and Qatari envoys", but not three of them.
    private static List<Mention> lastJoined(Tree tree, List<Mention> mentions) {
        Map<Integer, Mention> byHead = new LinkedHashMap<>();
        Span sentence = tree.sentence().span();
        for (Mention mention : mentions) {
            int head = sentence.contains(mention.words()) ? Voices.head(tree, mention.words()) : -1;
            if (head >= 0) {
                byHead.put(head, mention);
            }
        }
        List<Mention> last = List.of();
        for (Map.Entry<Integer, Mention> first : byHead.entrySet()) {
            List<Integer> others = tree.children(first.getKey(), "conj");
            Mention second = others.size() == 1 ? byHead.get(others.getFirst()) : null;
            if (second != null && !second.party().equals(first.getValue().party())) {
                last = List.of(first.getValue(), second);
            }
        }
        return last;
    }

    /// A state, an armed group, or somebody who speaks for one; not a union of states, which
    /// mediates more often than it is a side.
    private static boolean isSide(Mention mention, boolean states) {
        Actor actor = mention.actor();
        if (actor == null) {
            return false;
        }
        return switch (actor.kind()) {
            case STATE -> true;
            case ARMED_GROUP -> !states;
            case PERSON -> actor.known() && !mention.party().equals(mention.name());
            case ORGANISATION, POPULATION -> actor.country() != null;
        };
    }

    private static List<Mention> as(Span words, List<Mention> parties) {
        return parties.stream()
                .map(party -> new Mention(words, party.party(), party.actor()))
                .toList();
    }
}
