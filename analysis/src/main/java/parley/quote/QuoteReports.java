package parley.quote;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.model.Span;
import parley.model.Statement.CueClass;
import parley.quote.QuoteCues.QuoteCue;

/// Turns quotations into reports: each joins its cue, the quotation it goes on with, or the speaker
/// of the words around it.
final class QuoteReports {
    /// A quotation without a cue needs this many words to be a statement of its own.
    private static final int WORDS_ALONE = 4;

    private final ReportText text;
    private final Lexicon lexicon;
    private final QuoteCues cues;
    private final List<Report> found = new ArrayList<>();
    private int lastBlock = -1;
    private int lastWord = -1;

    /// Block of a quotation that still waits for a cue in the next block, -1 when none does.
    private int pending = -1;

    private QuoteReports(ReportText text, Lexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
        cues = new QuoteCues(text, lexicon);
    }

    /// @param clauses what verbs report by the tree; quotations inside are theirs
    static List<Report> find(ReportText text, Lexicon lexicon, List<Report> clauses) {
        var reports = new QuoteReports(text, lexicon);
        for (Quotation quotation : text.quotations) {
            reports.read(quotation, clauses);
        }
        return reports.found;
    }

    private void read(Quotation quotation, List<Report> clauses) {
        int first = text.wordAt(quotation.whole().start());
        int last = text.wordAt(quotation.whole().end()) - 1;
        if (first > last) {
            return;
        }
        boolean sentenceLike = isSentenceLike(quotation);
        QuoteCue cue = cues.behind(last);
        if (cue == null && !isTitle(first)) {
            cue = cues.before(first, sentenceLike);
        }
        boolean own = sentenceLike && !isTitle(first) && words(first, last) >= WORDS_ALONE;
        if (cue != null) {
            add(cue, quotation, first);
        } else if (quotation.continues() && !found.isEmpty()) {
            extend(quotation);
        } else if (goesOn(first, sentenceLike)) {
            extend(quotation);
        } else if (own && startsBlock(first) && !inside(quotation, clauses)) {
            alone(quotation, first);
        } else {
            return;
        }
        lastBlock = text.block(last);
        lastWord = last;
    }

    /// True for the second half of the last quotation: in its paragraph, or alone in the next one.
    private boolean goesOn(int first, boolean sentenceLike) {
        if (found.isEmpty() || lastWord < 0) {
            return false;
        }
        int cue = found.getLast().cue();
        boolean inCueSentence =
                cue >= 0 && text.sentence(first) == text.sentence(cue) && cue > lastWord;
        if (text.block(first) == lastBlock && inCueSentence) {
            return (first >= 2
                            && text.lower(first - 1).matches("and|but|or|then")
                            && text.isPunctuation(first - 2))
                    || (first - 1 > cue
                            && text.isPunctuation(first - 1)
                            && sentenceLike
                            && !isTitle(first));
        }
        if (isTitle(first) || !sentenceLike) {
            return false;
        }
        if (text.block(first) == lastBlock) {
            return true;
        }
        return startsBlock(first)
                && !isFollowed(first)
                && lastBlock == text.block(first) - 1
                && !isQuestion(lastWord)
                && cue >= 0;
    }

    /// True when words of the quotation's own sentence stand behind it and so a cue of its own.
    private boolean isFollowed(int first) {
        Quotation quotation = text.quotations.get(text.quotation(first));
        int next = text.wordAt(quotation.whole().end());
        return next + 1 < text.size()
                && text.block(next) == text.block(first)
                && text.sentence(next) == text.sentence(next - 1)
                && text.text
                        .substring(quotation.inner().start(), quotation.inner().end())
                        .stripTrailing()
                        .endsWith(",");
    }

    private boolean isQuestion(int last) {
        for (int word = last; word > last - 3 && word >= 0; word--) {
            if (text.lower(word).equals("?")) {
                return true;
            }
        }
        return false;
    }

    /// Titles of works and programmes stand where a noun could: "told \"The Hour\"", "his book
    /// \"...\"".
    private boolean isTitle(int first) {
        if (first == 0 || startsBlock(first)) {
            return false;
        }
        String upos = text.token(first - 1).upos();
        return upos.matches("ADP|DET|NOUN|PROPN|ADJ|PART") && !text.lower(first - 1).equals("that");
    }

    private boolean inside(Quotation quotation, List<Report> clauses) {
        return clauses.stream()
                .anyMatch(c ->
                        c.content().stream().anyMatch(part -> part.overlaps(quotation.inner())));
    }

    private void add(QuoteCue cue, Quotation quotation, int first) {
        if (!found.isEmpty() && found.getLast().cue() == cue.word()) {
            extend(quotation);
            return;
        }
        var content = new ArrayList<Span>();
        boolean forward =
                pending >= 0
                        && pending == text.block(first) - 1
                        && startsBlock(first)
                        && lastBlock == pending
                        && cue.word() > first;
        if (forward) {
            content.addAll(found.removeLast().content());
        }
        pending = -1;
        content.add(quotation.inner());
        String form = text.lower(cue.word());
        String lemma = lexicon.lemma(form);
        ReportingWord verb = lemma == null ? null : lexicon.verb(lemma);
        found.add(
                new Report(
                        cue.word(),
                        text.span(cue.word()),
                        lemma == null ? form : lemma,
                        verb == null ? CueClass.SPEECH : verb.kind(),
                        content,
                        cue.speaker(),
                        cue.rule(),
                        0.95));
    }

    private void extend(Quotation quotation) {
        Report last = found.removeLast();
        var parts = new ArrayList<>(last.content());
        parts.add(quotation.inner());
        found.add(last.withContent(parts));
    }

    private void alone(Quotation quotation, int first) {
        Span speaker = null;
        if (!found.isEmpty()) {
            speaker =
                    isQuestion(lastWord) && text.block(first) - lastBlock <= 1
                            ? other(found.getLast().speaker())
                            : found.getLast().speaker();
        }
        pending = text.block(first);
        found.add(uncued(quotation, speaker, "quotation alone"));
    }

    /// The last speaker but one of a dialogue.
    private @Nullable Span other(@Nullable Span last) {
        for (int i = found.size() - 1; i >= Math.max(0, found.size() - 6); i--) {
            Span speaker = found.get(i).speaker();
            if (speaker != null
                    && last != null
                    && !speaker.of(text.text).equals(last.of(text.text))) {
                return speaker;
            }
        }
        return last;
    }

    private static Report uncued(Quotation quotation, @Nullable Span speaker, String rule) {
        return new Report(
                -1, null, "", CueClass.SPEECH, List.of(quotation.inner()), speaker, rule, 0.6);
    }

    private boolean startsBlock(int first) {
        return first == 0 || text.block(first - 1) != text.block(first);
    }

    private int words(int first, int last) {
        int words = 0;
        for (int word = first; word <= last; word++) {
            words += text.isPunctuation(word) ? 0 : 1;
        }
        return words;
    }

    private boolean isSentenceLike(Quotation quotation) {
        String inner = quotation.inner().of(text.text);
        int at = 0;
        while (at < inner.length() && !Character.isLetterOrDigit(inner.charAt(at))) {
            at++;
        }
        return at < inner.length()
                && (Character.isUpperCase(inner.charAt(at))
                        || Character.isDigit(inner.charAt(at))
                        || quotation.continues());
    }
}
