package parley.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.model.Actor;
import parley.model.Mention;
import parley.model.Span;
import parley.text.Token;
import parley.text.Tree;

/// Tells whom a pronoun takes up where nothing better does: the last fitting subject before it.
final class Antecedents {
    private static final int REACH = 600;

    private record Candidate(Mention mention, boolean subject) {}

    private final List<Candidate> candidates = new ArrayList<>();

    Antecedents(List<Mention> actors, List<Tree> trees) {
        for (Mention mention : actors) {
            if (mention.actor() != null) {
                candidates.add(new Candidate(mention, isSubject(mention.words(), trees)));
            }
        }
    }

    /// The antecedent of a pronoun, null when nothing fits.
    @Nullable Mention of(Token pronoun) {
        return of(pronoun.span(), pronoun.form());
    }

    /// The antecedent of a pronoun at these words, null when it is none or nothing fits.
    @Nullable Mention of(Span words, String form) {
        String pronoun = form.toLowerCase(Locale.ROOT);
        boolean person =
                switch (pronoun) {
                    case "he", "she", "his", "her", "him" -> true;
                    default -> false;
                };
        boolean thing =
                switch (pronoun) {
                    case "it", "its", "they", "their", "them" -> true;
                    default -> false;
                };
        if (!person && !thing) {
            return null;
        }
        Mention best = null;
        double bestScore = 0;
        for (Candidate candidate : candidates) {
            int gap = words.start() - candidate.mention.words().end();
            if (gap < 0) {
                break;
            }
            if (gap > REACH || person != isPerson(candidate.mention)) {
                continue;
            }
            double score = (candidate.subject ? 2.0 : 1.0) / (1 + gap / 60.0);
            if (score >= bestScore) {
                best = candidate.mention;
                bestScore = score;
            }
        }
        return best;
    }

    private static boolean isPerson(Mention mention) {
        Actor actor = mention.actor();
        return actor != null && actor.kind() == Actor.Kind.PERSON;
    }

    private static boolean isSubject(Span words, List<Tree> trees) {
        for (Tree tree : trees) {
            if (tree.sentence().span().overlaps(words)) {
                for (int i = 0; i < tree.size(); i++) {
                    if (tree.token(i).span().overlaps(words) && tree.is(i, "nsubj")) {
                        return true;
                    }
                }
                return false;
            }
        }
        return false;
    }
}
