package parley.position;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.model.Actor;
import parley.model.Mention;
import parley.model.Span;
import parley.text.Tree;

/// Tells whether a record bears on a matter between parties: a councillor who opposes a budget uses
/// the same words as a minister who opposes a treaty. Weighs what the report is about, who holds
/// the line, and what its sentence says; the weights stand in `bearing.tsv`.
final class Bearing {
    private static final int SHORT = 2;

    /// Rows of the table that list words; all others are numbers.
    private static final Set<String> WORDS = Set.of("matters", "weak", "readings");

    private static final class Loaded {
        static final Map<String, Double> WEIGHTS = new HashMap<>();
        static final Set<String> MATTERS;
        static final Set<String> WEAK;
        static final Set<String> READINGS;

        static {
            var words = new HashMap<String, Set<String>>();
            for (String[] row : Rows.read("bearing.tsv", 2)) {
                if (WORDS.contains(row[0])) {
                    words.put(row[0], Rows.set(row[1]));
                } else {
                    WEIGHTS.put(row[0], Double.valueOf(row[1]));
                }
            }
            MATTERS = given(words, "matters");
            WEAK = given(words, "weak");
            READINGS = given(words, "readings");
        }

        static final int PASSAGE = (int) weight("passage");
        static final int NEAR = (int) weight("near");
        static final double LEAST = weight("least");
    }

    private final Matter matter;
    private final IssueFinder issues;
    private final Mentions mentions;
    private final boolean isEssay;

    /// @param isEssay whether the report's writer tells what he thinks
    Bearing(Matter matter, IssueFinder issues, Mentions mentions, boolean isEssay) {
        this.matter = matter;
        this.issues = issues;
        this.mentions = mentions;
        this.isEssay = isEssay;
    }

    /// True for the code of an issue that only states and armed groups have.
    static boolean isMatter(String issue) {
        return Loaded.MATTERS.contains(issue);
    }

    /// How many sentences before and after a record tell what it is about.
    static int near() {
        return Loaded.NEAR;
    }

    /// True when enough speaks for it, and in a passage of a few sentences, where little can.
    ///
    /// @param evidence the words that the record stands on, in a speech those of the speaker too
    /// @param speaker who says it, null when the reporter does
    /// @param to who is addressed, null for nobody
    /// @param hasTerms true when a term hangs on it
    boolean isEnough(
            Draft draft,
            Mention party,
            IssueFinder.Found issue,
            Term.Range content,
            Span evidence,
            @Nullable Mention speaker,
            @Nullable Mention to,
            boolean hasTerms) {
        if (isEssay && speaker == null && Loaded.READINGS.contains(draft.rule())) {
            return false;
        }
        if (matter.sentences() <= Loaded.PASSAGE) {
            return true;
        }
        int sentence = draft.sentence();
        double sum =
                matter.foreign() * weight("report foreign")
                        + matter.phrases() * weight("report matter")
                        + matter.foreignNear(sentence) * weight("near foreign")
                        + matter.phrasesNear(sentence) * weight("near matter")
                        + ofParty(party, evidence)
                        + ofContent(draft, content)
                        + ofWords(draft);
        sum += to != null && !to.party().equals(party.party()) ? weight("addressee") : 0;
        sum += isBesidePower(draft.tree(), party) ? weight("other power") : 0;
        sum += speaker != null ? weight("spoken") : 0;
        sum += hasTerms ? weight("terms") : 0;
        sum += issue.byModel() ? weight("issue by model") : 0;
        return sum >= Loaded.LEAST;
    }

    private static double ofParty(Mention party, Span evidence) {
        double sum = 0;
        Actor actor = party.actor();
        if (actor == null) {
            // Rebels of a state stand against it, whether a list knows them or not.
            sum +=
                    Groups.isInsurgent(party) || RivalRulers.isOne(party.party())
                            ? weight("state")
                            : weight("unresolved");
        } else {
            boolean person = actor.kind() == Actor.Kind.PERSON;
            sum += actor.known() && actor.kind() == Actor.Kind.STATE ? weight("state") : 0;
            sum += actor.office() != null ? weight("office") : 0;
            sum += person && party.party().equals(party.name()) ? weight("itself") : 0;
            sum += person && !actor.known() ? weight("stranger") : 0;
        }
        int at = party.words().start();
        return at < evidence.start() || at >= evidence.end() ? sum + weight("outside") : sum;
    }

    private double ofContent(Draft draft, Term.Range content) {
        double sum = content.last() - content.first() < SHORT ? weight("short") : 0;
        boolean any = false;
        boolean matters = false;
        for (Topics.Hit hit : issues.hits(draft.sentence())) {
            if (content.contains(hit.first())) {
                any = true;
                matters |= isMatter(hit.issue());
            }
        }
        sum += any ? weight("issue in content") : 0;
        return matters ? sum + weight("matter in content") : sum;
    }

    private static double ofWords(Draft draft) {
        String rule = draft.rule();
        double sum =
                switch (draft.act()) {
                    case ACCEPT, THREATEN, OFFER, PROMISE -> weight(draft.act().name());
                    case CONCEDE, DEFER, DEMAND, OPPOSE, PERMIT, PROPOSE, REJECT, SUPPORT -> 0;
                };
        sum += rule.startsWith("V:") ? weight("verb") : 0;
        sum += rule.startsWith("M:") ? weight("modal") : 0;
        sum += rule.equals("M:will") ? weight("will") : 0;
        sum += Clauses.isReduced(draft.tree(), draft.trigger()) ? weight("deed") : 0;
        return Loaded.WEAK.contains(rule) ? sum + weight("weak rule") : sum;
    }

    /// True where the sentence names another power than the holder.
    private boolean isBesidePower(Tree tree, Mention party) {
        Span words = tree.sentence().span();
        return mentions.near(words).stream()
                .anyMatch(mention ->
                        mention.words().overlaps(words)
                                && mention.actor() != null
                                && mention.actor().known()
                                && !mention.party().equals(party.party())
                                && !(mention.actor().kind() == Actor.Kind.PERSON
                                        && mention.party().equals(mention.name())));
    }

    private static double weight(String name) {
        return given(Loaded.WEIGHTS, name);
    }

    private static <T> T given(Map<String, T> rows, String name) {
        T cell = rows.get(name);
        if (cell == null) {
            throw new IllegalStateException("bearing.tsv has no row " + name);
        }
        return cell;
    }
}
