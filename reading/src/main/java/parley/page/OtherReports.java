package parley.page;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import parley.page.DateLabels.Label;

/// Dates of other reports and of comments: those in elements that are named so, in asides, footers
/// and links, apart from the headline.
///
/// The ranker learns from pages that mostly mark up their date, and then believes a date that is
/// marked up among teasers rather than a bare line below the headline. A page that shows a date
/// there is not dated by its teasers.
final class OtherReports {
    private static final long NAMED = ClassWords.flag("RELATED") | ClassWords.flag("COMMENT");
    private static final Set<String> APART = Set.of("aside", "footer", "a");

    /// What is left of the likelihood of another report's date.
    private static final double LEFT = 0.01;

    private final Landmarks landmarks;
    private final ClassWords classes = new ClassWords();

    private OtherReports(Landmarks landmarks) {
        this.landmarks = landmarks;
    }

    /// Lowers the likelihood of dates of other reports on a page that shows one below its headline.
    /// What stands between headline and text is left as it is: reports link their date to
    /// themselves, and some put it into an aside there.
    static void lower(List<DateCandidate> candidates, Landmarks landmarks, double[] likely) {
        if (candidates.stream().noneMatch(c -> isBelowHeadline(c, landmarks))) {
            return;
        }
        var others = new OtherReports(landmarks);
        if (candidates.stream().noneMatch(others::isOwn)) {
            return;
        }
        for (int i = 0; i < likely.length; i++) {
            DateCandidate candidate = candidates.get(i);
            if (!isBelowHeadline(candidate, landmarks)
                    && (others.isNamed(candidate) || others.isApart(candidate))) {
                likely[i] *= LEFT;
            }
        }
    }

    private boolean isOwn(DateCandidate candidate) {
        Label label = DateLabels.before(candidate.before());
        return isBelowHeadline(candidate, landmarks)
                && (label == Label.NONE || label == Label.PUBLISHED)
                && !isNamed(candidate);
    }

    private static boolean isBelowHeadline(DateCandidate candidate, Landmarks landmarks) {
        return landmarks.headline >= 0
                && candidate.number() >= landmarks.headline
                && candidate.number() <= landmarks.start;
    }

    private boolean isNamed(DateCandidate candidate) {
        return isIn(candidate, e -> (classes.flags(e) & NAMED) != 0);
    }

    private boolean isApart(DateCandidate candidate) {
        return isIn(candidate, e -> APART.contains(e.normalName()));
    }

    /// Whether the element or one around it passes, up to where the headline stands.
    private boolean isIn(DateCandidate candidate, Predicate<Element> which) {
        Element e = candidate.element();
        while (e != null && !landmarks.holdsHeadline(e)) {
            if (which.test(e)) {
                return true;
            }
            e = e.parent();
        }
        return false;
    }
}
