package parley.position;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import parley.model.Mention;
import parley.model.Span;
import parley.model.Statement;
import parley.text.SaidWords;
import parley.text.SpanIndex;
import parley.text.Token;
import parley.text.Tree;

/// Tells who says what stands at an offset: the innermost statement around it.
final class Voices {
    private final SpanIndex<SaidWords> parts;
    private final Parties parties;
    private final @Nullable Mention address;

    Voices(List<Statement> statements, Parties parties) {
        this.parts = SaidWords.index(statements.stream().filter(Voices::isReport).toList());
        this.parties = parties;
        this.address = Addresses.speaker(parties.trees(), parties.mentions(), this);
    }

    /// Whose speech the whole text is, null for a report.
    @Nullable Mention address() {
        return address;
    }

    /// A quotation, or words under a verb of saying: what others know or offer is not what they
    /// say.
    private static boolean isReport(Statement statement) {
        Statement.Cue cue = statement.cue();
        return cue == null
                || statement.kind() == Statement.Kind.DIRECT
                || cue.lemma().contains(" ")
                || Inserts.isSayingWord(cue.lemma());
    }

    /// Who says the quotation around the offset, for "we" and "I": null outside quotation marks.
    @Nullable Statement quotation(int offset) {
        return longest(offset, part -> part.isQuoted() && part.statement().speaker() != null);
    }

    /// True inside quotation marks, whoever speaks.
    boolean isQuoted(int offset) {
        return longest(offset, SaidWords::isQuoted) != null;
    }

    /// The innermost statement whose content holds the offset, null for the reporter's own words.
    @Nullable Statement at(int offset) {
        Statement best = null;
        int length = Integer.MAX_VALUE;
        for (SaidWords part : parts.near(offset)) {
            if (part.words().contains(offset) && part.words().length() < length) {
                best = part.statement();
                length = part.words().length();
            }
        }
        return best;
    }

    /// The outermost statement around the offset: who tells what another said.
    @Nullable Statement outermost(int offset) {
        return longest(offset, _ -> true);
    }

    private @Nullable Statement longest(int offset, Predicate<SaidWords> counts) {
        Statement best = null;
        int length = -1;
        for (SaidWords part : parts.near(offset)) {
            if (part.words().contains(offset)
                    && part.words().length() > length
                    && counts.test(part)) {
                best = part.statement();
                length = part.words().length();
            }
        }
        return best;
    }

    /// The party that the statement's speaker speaks for, its words being the speaker's own; null
    /// when there is none.
    @Nullable Mention speaker(Statement statement) {
        Mention speaker = statement.speaker();
        if (speaker == null) {
            return null;
        }
        for (Tree tree : parties.trees()) {
            if (tree.sentence().span().overlaps(speaker.words())) {
                int head = whole(tree, head(tree, speaker.words()));
                if (head < 0) {
                    return speaker;
                }
                boolean told =
                        tree.token(head).upos().equals("PRON")
                                && !speaker.name().equalsIgnoreCase(tree.token(head).form());
                Mention party = told ? parties.settled(speaker) : parties.of(tree, head, null);
                Span words = Span.around(speaker.words(), tree.token(head).span());
                if (party != null) {
                    return new Mention(words, party.party(), party.actor());
                }
                return isSomebody(tree, head)
                        ? new Mention(words, speaker.name(), speaker.actor())
                        : null;
            }
        }
        return speaker;
    }

    /// True for a name, an office, a crowd or an expert: somebody who can say something.
    boolean isSomebody(Tree tree, int head) {
        Token token = tree.token(head);
        String lemma = PhraseNames.lemma(token);
        return token.upos().equals("PROPN")
                || Nouns.is(lemma, "office")
                || Nouns.is(lemma, "body")
                || Nouns.is(lemma, "expert")
                || Nouns.is(lemma, "person");
    }

    /// The word of a span that governs its other words, -1 when the tree does not hold it.
    static int head(Tree tree, Span words) {
        for (int i = 0; i < tree.size(); i++) {
            if (words.overlaps(tree.token(i).span())
                    && (tree.head(i) < 0 || !words.overlaps(tree.token(tree.head(i)).span()))) {
                return i;
            }
        }
        return -1;
    }

    /// The noun of the whole phrase: the minister of "Belhar's water minister" when only "Belhar"
    /// was taken for the speaker.
    private static int whole(Tree tree, int head) {
        int at = head;
        while (at >= 0
                && tree.head(at) >= 0
                && (tree.is(at, "nmod:poss")
                        || tree.is(at, "compound")
                        || tree.is(at, "amod")
                        || isOf(tree, at))
                && Clauses.isNominal(tree.token(tree.head(at)))) {
            at = tree.head(at);
        }
        return at;
    }

    private static boolean isOf(Tree tree, int at) {
        return tree.is(at, "nmod")
                && Nouns.is(PhraseNames.lemma(tree.token(tree.head(at))), "office");
    }

    /// True for "I", "we" and their forms.
    static boolean isFirstPerson(Token token) {
        return switch (token.lemma()) {
            case "i", "we", "I", "our", "my", "us", "me" -> true;
            default -> false;
        };
    }
}
