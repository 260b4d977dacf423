package parley.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.model.Mention;
import parley.model.Span;
import parley.model.Venue;

/// Tells where each statement was made and which question elicited it: by its own sentence, by a
/// sentence on the same speaker's remarks ("She made the comments in an interview"), or by that
/// speaker's statement just before.
final class Circumstances {
    private static final Set<String> MAKING = Set.of("made", "gave", "delivered", "makes", "gives");
    private static final Set<String> REMARKS =
            Set.of("comments", "comment", "remarks", "remark", "statement", "interview", "speech");

    /// Statements this many blocks away from a sentence on them are still meant.
    private static final int NEAR = 4;

    private final ReportText text;
    private final Venues venues;
    private final Questions questions;

    Circumstances(ReportText text) {
        this.text = text;
        venues = new Venues(text);
        questions = new Questions(text);
    }

    /// What surrounds one statement.
    record Circumstance(@Nullable Venue venue, @Nullable Span question) {
        static final Circumstance NONE = new Circumstance(null, null);
    }

    private record Occasion(String speaker, int block, Circumstance circumstance) {}

    List<Circumstance> of(List<Report> reports, List<@Nullable Mention> speakers) {
        List<Occasion> occasions = occasions();
        var found = new ArrayList<Circumstance>();
        for (int i = 0; i < reports.size(); i++) {
            Mention speaker = speakers.get(i);
            Circumstance own = own(reports.get(i));
            found.add(speaker == null ? own : filled(own, reports.get(i), speaker, occasions));
        }
        for (int i = 1; i < reports.size(); i++) {
            found.set(i, inherited(found, reports, speakers, i));
        }
        return found;
    }

    private Circumstance own(Report report) {
        if (report.cue() < 0 || text.isQuoted(report.cue())) {
            return Circumstance.NONE;
        }
        int sentence = text.sentence(report.cue());
        Span question = questions.in(sentence);
        boolean itself = question != null && report.envelope().overlaps(question);
        return new Circumstance(venues.in(sentence, report.content()), itself ? null : question);
    }

    private Circumstance filled(
            Circumstance own, Report report, Mention speaker, List<Occasion> occasions) {
        int block = block(report);
        for (Occasion occasion : occasions) {
            if (Math.abs(occasion.block() - block) <= NEAR
                    && samePerson(occasion.speaker(), speaker.name())) {
                return merged(own, occasion.circumstance());
            }
        }
        return own;
    }

    /// A statement goes on in the place of its speaker's last one, two blocks on at most.
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
                        && samePerson(speaker.name(), last.name())
                        && block(reports.get(i)) - block(reports.get(i - 1)) <= 2;
        return goesOn
                ? merged(found.get(i), new Circumstance(found.get(i - 1).venue(), null))
                : found.get(i);
    }

    /// One's own venue, with the host of the other where it is the same one again.
    private static Circumstance merged(Circumstance own, Circumstance other) {
        Venue venue = own.venue() == null ? other.venue() : own.venue();
        if (own.venue() != null
                && other.venue() != null
                && own.venue().host() == null
                && own.venue().kind() == other.venue().kind()) {
            venue = new Venue(own.venue().kind(), other.venue().host(), own.venue().words());
        }
        return new Circumstance(venue, own.question() == null ? other.question() : own.question());
    }

    /// Sentences that tell where somebody's remarks were made.
    private List<Occasion> occasions() {
        var occasions = new ArrayList<Occasion>();
        for (int s = 0; s < text.trees.size(); s++) {
            for (int word = text.first(s); word < text.end(s); word++) {
                if (MAKING.contains(text.lower(word)) && remarksBehind(word, text.end(s))) {
                    int subject = Subjects.of(text.trees.get(s), text.inTree(word));
                    Span who = subject < 0 ? null : Subjects.phrase(text.trees.get(s), subject);
                    Venue venue = venues.in(s, List.of());
                    if (who != null && venue != null) {
                        var circumstance = new Circumstance(venue, questions.in(s));
                        occasions.add(
                                new Occasion(who.of(text.text), text.block(word), circumstance));
                    }
                }
            }
        }
        return occasions;
    }

    private boolean remarksBehind(int verb, int end) {
        for (int at = verb + 1; at < Math.min(end, verb + 4); at++) {
            if (REMARKS.contains(text.lower(at))) {
                return true;
            }
        }
        return false;
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
