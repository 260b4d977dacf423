package parley.history;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import parley.model.Act;
import parley.model.Firmness;
import parley.model.Status;

/// Compares an utterance with the one before it on the same subject. The order of the questions is
/// the order of their weight: who denies what, yes against no, terms, firmness.
final class Comparison {
    private static final int CLARIFICATION_DAYS = 2;

    /// Under this share of common content words, the same act on the same subject is another
    /// version.
    private static final double SAME_VERSION = 0.5;

    private final ContentWords words;

    Comparison(ContentWords words) {
        this.words = words;
    }

    Step compare(Utterance before, Utterance after) {
        Line earlier = before.main();
        Line later = after.main();
        if (later.status() == Status.DENIED && earlier.status() != Status.DENIED) {
            return step(after, Relation.DISPUTED_BY, before, "the party denies the earlier line");
        }
        if (earlier.direction() == Direction.ASKING && later.act() == Act.CONCEDE) {
            return step(after, Relation.WITHDRAWS, before, "gives up what it demanded");
        }
        if (earlier.direction().opposes(later.direction())) {
            return opposite(before, after);
        }
        if (earlier.direction() != later.direction()) {
            return turned(before, after);
        }
        return sameDirection(before, after);
    }

    private Step opposite(Utterance before, Utterance after) {
        Line earlier = before.main();
        Line later = after.main();
        if (isOneSaying(before, after)) {
            return step(after, Relation.DISPUTED_BY, before, "reports give the words both ways");
        }
        if (earlier.act() == Act.OFFER && later.act() == Act.REJECT) {
            return step(after, Relation.WITHDRAWS, before, "refuses what it offered");
        }
        return step(after, Relation.REVERSES, before, acts(earlier, later));
    }

    /// Whether different reports tell of what one speaker said on one day.
    private static boolean isOneSaying(Utterance before, Utterance after) {
        Line earlier = before.main();
        Line later = after.main();
        return earlier.saidOn() != null
                && earlier.saidOn().equals(later.saidOn())
                && earlier.speaker() != null
                && earlier.speaker().equals(later.speaker())
                && !before.reports().equals(after.reports());
    }

    /// Neither the same direction nor yes against no. To demand a thing and to propose it are one
    /// wish.
    private static Step turned(Utterance before, Utterance after) {
        int moved = openness(after.main().direction()) - openness(before.main().direction());
        Relation relation =
                moved == 0 ? Relation.REAFFIRMS : moved > 0 ? Relation.SOFTENS : Relation.HARDENS;
        return step(after, relation, before, acts(before.main(), after.main()));
    }

    private static int openness(Direction direction) {
        return switch (direction) {
            case TOWARDS, ASKING -> 3;
            case WAITING -> 2;
            case AGAINST -> 1;
            case COERCING -> 0;
        };
    }

    private Step sameDirection(Utterance before, Utterance after) {
        Line earlier = before.main();
        Line later = after.main();
        List<Term> added = missing(after, before);
        List<Term> dropped = missing(before, after);
        boolean gives = later.direction() == Direction.TOWARDS;
        Set<String> first = words.of(earlier.content());
        Set<String> second = words.of(later.content());
        if (isOneSaying(before, after)
                && earlier.act() == later.act()
                && ContentWords.differInQuantity(first, second)) {
            return step(after, Relation.DISPUTED_BY, before, "reports give other numbers");
        }
        if (ContentWords.onlyOneHasQuantity(first, second)) {
            return step(after, Relation.SUPERSEDES, before, "another version of the same");
        }
        if (isClarification(earlier, later) && !added.isEmpty()) {
            return step(after, Relation.CLARIFIED_BY, before, "adds: " + said(added));
        }
        if (!added.isEmpty() && dropped.isEmpty()) {
            Relation relation = gives ? Relation.NARROWS : Relation.SOFTENS;
            return step(after, relation, before, "now hangs on: " + said(added));
        }
        if (!dropped.isEmpty() && added.isEmpty()) {
            Relation relation = gives ? Relation.WIDENS : Relation.HARDENS;
            return step(after, relation, before, "no longer hangs on: " + said(dropped));
        }
        if (!added.isEmpty()) {
            String because = "hangs on " + said(added) + " instead of " + said(dropped);
            return step(after, Relation.SUPERSEDES, before, because);
        }
        return firmness(before, after);
    }

    private Step firmness(Utterance before, Utterance after) {
        Line earlier = before.main();
        Line later = after.main();
        int moved = later.firmness().level() - earlier.firmness().level();
        if (Math.abs(moved) >= 2) {
            String because = level(earlier.firmness()) + " before, " + level(later.firmness());
            return step(after, moved(later.direction(), moved), before, because + " now");
        }
        Set<String> first = words.of(earlier.content());
        Set<String> second = words.of(later.content());
        if (ContentWords.overlap(first, second) < SAME_VERSION && earlier.act() == later.act()) {
            return step(after, Relation.SUPERSEDES, before, "another version of the same");
        }
        return step(after, Relation.REAFFIRMS, before, "the same line again");
    }

    /// A firmer demand or refusal is harder. A yes that is said more or less firmly stays the same
    /// yes: firmness is its own field.
    private static Relation moved(Direction direction, int levels) {
        return switch (direction) {
            case TOWARDS -> Relation.REAFFIRMS;
            case WAITING, AGAINST, ASKING, COERCING ->
                    levels > 0 ? Relation.HARDENS : Relation.SOFTENS;
        };
    }

    /// Another voice of the same party, soon after.
    private static boolean isClarification(Line earlier, Line later) {
        return earlier.saidOn() != null
                && later.saidOn() != null
                && ChronoUnit.DAYS.between(earlier.saidOn(), later.saidOn()) <= CLARIFICATION_DAYS
                && earlier.speaker() != null
                && later.speaker() != null
                && !Objects.equals(earlier.speaker(), later.speaker());
    }

    /// Terms of `one` that `other` does not have.
    private List<Term> missing(Utterance one, Utterance other) {
        return one.terms().stream()
                .map(Utterance.SharedTerm::term)
                .filter(term ->
                        other.terms().stream()
                                .noneMatch(known -> Utterance.isSame(term, known.term(), words)))
                .toList();
    }

    private static String said(List<Term> terms) {
        return String.join("; ", terms.stream().map(Term::words).toList());
    }

    private static String acts(Line earlier, Line later) {
        return earlier.act().verb() + " before, " + later.act().verb() + " now";
    }

    private static String level(Firmness firmness) {
        return firmness.name().toLowerCase(Locale.ROOT);
    }

    private static Step step(Utterance after, Relation relation, Utterance before, String because) {
        return new Step(after, relation, before, because);
    }
}
