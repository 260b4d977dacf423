package parley.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.model.Mention;
import parley.model.Span;
import parley.model.Statement.CueClass;
import parley.model.Venue;
import parley.model.When;

/// Tells where and when each statement was made and which question elicited it: by its own
/// sentence, by a sentence on the same speaker's remarks ("She made the comments in an interview"),
/// or by that speaker's statement just before.
final class Circumstances {
    private static final Set<String> MAKING =
            Set.of("made", "gave", "delivered", "makes", "gives", "came", "come");
    private static final Set<String> REMARKS =
            Set.of(
                    "comments",
                    "comment",
                    "remarks",
                    "remark",
                    "statement",
                    "interview",
                    "speech",
                    "announcement",
                    "answer",
                    "answers");

    /// Statements this many blocks away from a sentence on them are still meant.
    private static final int NEAR = 4;

    private final ReportText text;
    private final Venues venues;
    private final Questions questions;
    private final SayingTimes times;

    Circumstances(ReportText text, Venues venues, Questions questions, List<When> times) {
        this.text = text;
        this.venues = venues;
        this.questions = questions;
        this.times = new SayingTimes(text, times);
    }

    /// What surrounds one statement.
    record Circumstance(@Nullable Venue venue, When saidAt, @Nullable Span question) {
        static final Circumstance NONE = new Circumstance(null, new When.Unstated(), null);

        Circumstance withQuestion(@Nullable Span other) {
            return new Circumstance(venue, saidAt, other);
        }
    }

    /// A sentence on somebody's remarks.
    ///
    /// @param speaker null when the sentence names nobody: "The comments came in an interview"
    private record Occasion(
            @Nullable String speaker, int block, int start, Circumstance circumstance) {}

    List<Circumstance> of(List<Report> reports, List<@Nullable Mention> speakers) {
        var contents = new HashMap<Integer, List<Span>>();
        for (Report report : reports) {
            int word = text.wordAt(report.envelope().start());
            if (word < text.size()) {
                contents.computeIfAbsent(text.sentence(word), _ -> new ArrayList<>())
                        .addAll(report.content());
            }
        }
        var found = new ArrayList<Circumstance>();
        for (Report report : reports) {
            found.add(own(report, contents));
        }
        for (Occasion occasion : occasions()) {
            spread(occasion, reports, speakers, found);
        }
        for (int i = 1; i < reports.size(); i++) {
            found.set(i, inherited(found, reports, speakers, i));
            found.set(i, answering(found.get(i), reports, speakers, i));
        }
        return found;
    }

    private Circumstance own(Report report, Map<Integer, List<Span>> contents) {
        if (report.cue() < 0 || text.isQuoted(report.cue())) {
            return Circumstance.NONE;
        }
        int sentence = text.sentence(report.cue());
        Span question = questions.in(sentence);
        boolean answer =
                question != null
                        && !report.envelope().overlaps(question)
                        && isSaying(report)
                        && text.token(report.cue()).upos().equals("VERB")
                        && !isCueBeforeOther(report, question);
        return new Circumstance(
                venues.in(sentence, contents.getOrDefault(sentence, List.of())),
                times.of(report),
                answer ? question : null);
    }

    /// A cue whose own content was said before the question came: "said he was ready, and when
    /// asked ... added" answers only with the second.
    private boolean isCueBeforeOther(Report report, Span question) {
        return text.span(report.cue()).end() <= question.start()
                && report.envelope().end() <= question.start()
                && report.envelope().start() > text.span(report.cue()).start()
                && question.start() - report.envelope().end() > 1
                && text.text
                        .substring(report.envelope().end(), question.start())
                        .matches("(?s),? and .*|; .*");
    }

    /// Gives an occasion's venue and time to the statements of its speaker around it, its question
    /// to the two it stands between.
    private void spread(
            Occasion occasion,
            List<Report> reports,
            List<@Nullable Mention> speakers,
            List<Circumstance> found) {
        int before = -1;
        int after = -1;
        for (int i = 0; i < reports.size(); i++) {
            Report report = reports.get(i);
            Mention speaker = speakers.get(i);
            int distance = block(report) - occasion.block();
            if (!isMeant(occasion, report, speaker, distance)) {
                continue;
            }
            found.set(i, merged(found.get(i), occasion.circumstance()));
            boolean own = report.cue() >= 0 && isTitle(report);
            if (report.envelope().start() < occasion.start() && !own) {
                before = i;
            } else if (report.envelope().start() > occasion.start() && after < 0) {
                after = distance <= 2 ? i : -1;
            }
        }
        Span question = occasion.circumstance().question();
        if (question == null) {
            return;
        }
        for (int i : new int[] {before, after}) {
            if (i >= 0) {
                found.set(i, found.get(i).withQuestion(question));
            }
        }
    }

    private boolean isMeant(
            Occasion occasion, Report report, @Nullable Mention speaker, int distance) {
        return speaker != null
                && isSaying(report)
                && Math.abs(distance) <= NEAR
                && !report.rule().equals("reported question")
                && !text.isQuoted(Math.max(0, report.cue()))
                && (occasion.speaker() == null
                        ? distance <= 0 && distance >= -1
                        : samePerson(occasion.speaker(), speaker.name()));
    }

    /// True for words that were said on one occasion: no wish or judgement, and no "has long said".
    private boolean isSaying(Report report) {
        if (report.kind() == CueClass.ATTITUDE || report.kind() == CueClass.OTHER) {
            return false;
        }
        return report.cue() < 0
                || text.tree(report.cue()).children(text.inTree(report.cue()), "aux").isEmpty();
    }

    private boolean isTitle(Report report) {
        return text.article.title() != null
                && text.article.title().value().overlaps(report.envelope());
    }

    /// A statement goes on in the place of its speaker's last one, in the next block at most.
    private Circumstance inherited(
            List<Circumstance> found,
            List<Report> reports,
            List<@Nullable Mention> speakers,
            int i) {
        Mention speaker = speakers.get(i);
        Mention last = speakers.get(i - 1);
        boolean goesOn =
                speaker != null
                        && last != null
                        && isSaying(reports.get(i))
                        && isSaying(reports.get(i - 1))
                        && found.get(i).saidAt() instanceof When.Unstated
                        && samePerson(speaker.name(), last.name())
                        && !isTitle(reports.get(i - 1))
                        && block(reports.get(i)) - block(reports.get(i - 1)) <= 1;
        return goesOn
                ? merged(
                        found.get(i),
                        new Circumstance(found.get(i - 1).venue(), new When.Unstated(), null))
                : found.get(i);
    }

    /// What somebody says right after somebody else's question answers it.
    private Circumstance answering(
            Circumstance own, List<Report> reports, List<@Nullable Mention> speakers, int i) {
        Report last = reports.get(i - 1);
        Report report = reports.get(i);
        Mention asker = speakers.get(i - 1);
        Mention speaker = speakers.get(i);
        boolean others =
                asker == null || speaker == null || !samePerson(asker.name(), speaker.name());
        int distance = block(report) - block(last);
        boolean nested = last.envelope().overlaps(report.envelope());
        boolean follows = distance >= 0 && distance <= 1 && !nested && others;
        return own.question() == null && follows && isSaying(report) && isQuestion(last)
                ? own.withQuestion(last.envelope())
                : own;
    }

    /// A question in an interview's line, or one that is told as asked: "Will you go?" she asked.
    private boolean isQuestion(Report report) {
        int end = report.envelope().end();
        String content = report.envelope().of(text.text).stripTrailing();
        boolean mark =
                content.endsWith("?") || (end < text.text.length() && text.text.charAt(end) == '?');
        boolean asked = report.lemma().equals("ask");
        boolean indirect = content.matches("(?is)(?:if|whether|how|why|what|who|when|where)\\b.*");
        return asked ? mark || indirect : mark && report.rule().equals("named line");
    }

    /// One's own circumstances, filled with the other's; the host too where it is the same venue.
    private static Circumstance merged(Circumstance own, Circumstance other) {
        Venue venue = own.venue() == null ? other.venue() : own.venue();
        boolean same =
                own.venue() != null
                        && other.venue() != null
                        && own.venue().host() == null
                        && own.venue().kind() == other.venue().kind();
        if (own.venue() != null && other.venue() != null && same) {
            venue = new Venue(own.venue().kind(), other.venue().host(), own.venue().words());
        }
        When saidAt = own.saidAt() instanceof When.Unstated ? other.saidAt() : own.saidAt();
        return new Circumstance(venue, saidAt, own.question());
    }

    /// Sentences that tell where somebody's remarks were made.
    private List<Occasion> occasions() {
        var occasions = new ArrayList<Occasion>();
        for (int s = 0; s < text.trees.size(); s++) {
            for (int word = text.first(s); word < text.end(s); word++) {
                Venue venue = isOnRemarks(word, s) ? venues.in(s, List.of()) : null;
                if (venue != null) {
                    var what = new Circumstance(venue, times.in(s), questions.in(s));
                    int start = text.span(text.first(s)).start();
                    occasions.add(new Occasion(maker(word, s), text.block(word), start, what));
                    break;
                }
            }
        }
        return occasions;
    }

    private boolean isOnRemarks(int word, int sentence) {
        if (text.isQuoted(word) || !MAKING.contains(text.lower(word))) {
            return false;
        }
        boolean behind = false;
        for (int at = word + 1; at < Math.min(text.end(sentence), word + 4); at++) {
            behind |= REMARKS.contains(text.lower(at));
        }
        return behind || remarksBefore(word, sentence);
    }

    /// "The comments came in ...", "Her remarks were made at ...".
    private boolean remarksBefore(int word, int sentence) {
        int at = word - 1;
        while (at > text.first(sentence) && text.token(at).upos().equals("AUX")) {
            at--;
        }
        return at >= text.first(sentence) && REMARKS.contains(text.lower(at));
    }

    private @Nullable String maker(int word, int sentence) {
        if (remarksBefore(word, sentence)) {
            return null;
        }
        int subject = Subjects.of(text.trees.get(sentence), text.inTree(word));
        Span who = subject < 0 ? null : Subjects.phrase(text.trees.get(sentence), subject);
        boolean named = who != null && !who.of(text.text).matches("(?i)he|she|they|it");
        return who == null || !named ? null : who.of(text.text);
    }

    private int block(Report report) {
        int word = text.wordAt(report.envelope().start());
        return word < text.size() ? text.block(word) : -1;
    }

    /// True for names that end alike but for one letter's spelling, such as Zelensky and Zelenskiy.
    private static boolean samePerson(String name, String other) {
        String a = lastWord(name);
        String b = lastWord(other);
        int prefix = 0;
        while (prefix < Math.min(a.length(), b.length()) && a.charAt(prefix) == b.charAt(prefix)) {
            prefix++;
        }
        int rest = Math.max(a.length(), b.length()) - prefix;
        return Objects.equals(a, b) || (prefix >= 6 && rest <= 2);
    }

    private static String lastWord(String name) {
        String lower = name.toLowerCase(Locale.ROOT).strip();
        return lower.substring(lower.lastIndexOf(' ') + 1);
    }
}
