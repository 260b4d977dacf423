package parley.coreference;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.model.Name;
import parley.text.Tree;

/// Leads "he", "she", "it" and "they" to the bearer that was last the subject, or is alone in
/// reach.
final class PronounSieve {
    /// How many sentences a pronoun reaches back.
    private static final int REACH = 3;

    /// The same for bodies and states, which must have been the subject there.
    private static final int BODY_REACH = 1;

    private PronounSieve() {}

    /// True for pronouns of the third person that may stand for a name.
    static boolean isKnown(String lower) {
        return switch (lower) {
            case "he", "him", "his", "himself", "she", "her", "hers", "herself" -> true;
            case "it", "its", "itself" -> true;
            case "they", "them", "their", "theirs", "themselves" -> true;
            default -> false;
        };
    }

    /// @param person where the last person without a name stands, who takes "he" and "she" first
    static NameSieve.@Nullable Match match(
            String lower,
            Tree tree,
            int token,
            int sentence,
            List<Entity> entities,
            @Nullable Place person) {
        boolean isPersonal = isPersonal(lower);
        if (!isPersonal && !isAgent(tree, token)) {
            return null;
        }
        var fitting = new ArrayList<Entity>();
        for (Entity entity : entities) {
            int reach = isPersonal ? REACH : BODY_REACH;
            if (sentence - entity.lastSentence <= reach
                    && fits(lower, entity)
                    && (isPersonal
                            || (entity.wasSubject && !isAside(tree, token, sentence, entity)))
                    && !isFellowArgument(tree, token, sentence, entity)) {
                fitting.add(entity);
            }
        }
        if (fitting.isEmpty()) {
            return null;
        }
        Entity best = fitting.getFirst();
        for (Entity entity : fitting) {
            int more = score(entity, sentence, isPersonal) - score(best, sentence, isPersonal);
            if (more > 0 || (more == 0 && NominalSieve.isLater(entity, best))) {
                best = entity;
            }
        }
        boolean isAnothers = isPersonal && person != null && person.isBehind(best);
        boolean isGuess = fitting.size() > 1 && !(best.wasSubject && isNear(best, sentence));
        if (isAnothers || isGuess) {
            return null;
        }
        return new NameSieve.Match(
                best, Link.How.PRONOUN, confidence(lower, best, fitting, sentence));
    }

    /// Where a word stands.
    record Place(int sentence, int token) {
        private boolean isBehind(Entity entity) {
            return sentence > entity.lastSentence
                    || (sentence == entity.lastSentence && token > entity.lastToken);
        }
    }

    private static boolean isPersonal(String lower) {
        return lower.charAt(0) == 'h' || lower.charAt(0) == 's';
    }

    /// "it said", "they refused", "its forces": most other uses take up a thing or a fact.
    private static boolean isAgent(Tree tree, int token) {
        if (isPossessive(tree, token)) {
            return tree.token(token).form().equalsIgnoreCase("its");
        }
        int verb = tree.head(token);
        return tree.is(token, "nsubj") && verb >= 0 && Roles.isAgentive(tree.token(verb).lemma());
    }

    private static boolean fits(String lower, Entity entity) {
        return switch (lower.charAt(0)) {
            case 'h' -> entity.may(lower.startsWith("her") ? Entity.Gender.SHE : Entity.Gender.HE);
            case 's' -> entity.may(Entity.Gender.SHE);
            case 'i' -> entity.type == Name.Type.ORGANISATION || entity.type == Name.Type.PLACE;
            default -> entity.type == Name.Type.ORGANISATION || entity.type == Name.Type.GROUP;
        };
    }

    /// "Keller met him": subject and object of one verb are two people.
    private static boolean isFellowArgument(Tree tree, int token, int sentence, Entity entity) {
        if (entity.lastSentence != sentence || isPossessive(tree, token)) {
            return false;
        }
        int head = tree.head(token);
        return head >= 0
                && tree.head(entity.lastToken) == head
                && !tree.token(token).form().endsWith("self");
    }

    /// "The army will wait until the rebels leave, its envoy said": who is named in a clause aside
    /// that the pronoun is no part of.
    private static boolean isAside(Tree tree, int token, int sentence, Entity entity) {
        if (entity.lastSentence != sentence) {
            return false;
        }
        int aside = tree.upTo(entity.lastToken, "advcl", "acl");
        return aside >= 0 && !tree.isUnder(token, aside);
    }

    private static boolean isPossessive(Tree tree, int token) {
        return tree.token(token).xpos().equals("PRP$");
    }

    /// Of several bodies "it" takes up the main clause's subject; of persons the nearest one
    /// counts.
    private static int score(Entity entity, int sentence, boolean isPersonal) {
        int distance = sentence - entity.lastSentence;
        int main = !isPersonal && entity.wasMainSubject ? 1 : 0;
        return (entity.wasSubject ? 3 : 0) + main - 2 * distance;
    }

    private static boolean isNear(Entity entity, int sentence) {
        return sentence - entity.lastSentence <= 1;
    }

    /// Set by hand in the order that GUM's chains show: a person, a near one and an only one are
    /// safer.
    private static double confidence(
            String lower, Entity best, List<Entity> fitting, int sentence) {
        boolean isPerson = best.type == Name.Type.PERSON;
        double base = isPerson ? 0.6 : lower.charAt(0) == 'i' ? 0.4 : 0.35;
        if (fitting.size() == 1) {
            base += 0.2;
        }
        if (best.wasSubject && isNear(best, sentence)) {
            base += 0.1;
        }
        return isPerson && best.gender != Entity.Gender.UNKNOWN ? base + 0.05 : base;
    }
}
