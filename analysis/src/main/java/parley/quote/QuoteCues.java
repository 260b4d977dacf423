package parley.quote;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.model.Span;
import parley.text.Tree;

/// Finds the reporting word of a quotation: behind it ("...," she said), or before it (she said:
/// "...").
final class QuoteCues {
    /// A cue further away than this many words belongs to something else.
    private static final int FARTHEST = 35;

    private static final Set<String> RELATIVE = Set.of("who", "which", "whose", "whom");

    private final ReportText text;
    private final Lexicon lexicon;

    QuoteCues(ReportText text, Lexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
    }

    /// A quotation's cue.
    ///
    /// @param word the verb, or the colon where there is none
    /// @param speaker who is named beside it
    record QuoteCue(int word, @Nullable Span speaker, String rule) {}

    /// The cue behind a quotation whose last word is `last`.
    @Nullable QuoteCue behind(int last) {
        int at = last + 1;
        boolean open = endsOpen(last);
        if (at < text.size() && text.lower(at).equals(",")) {
            open = true;
            at++;
        } else if (at < text.size() && text.lower(at).matches("[-–—]+")) {
            open = true;
            at++;
        }
        if (!sameBlock(last, at)) {
            return null;
        }
        while (sameBlock(last, at + 1) && "ADV".equals(text.token(at).upos())) {
            at++;
        }
        if (takesQuotation(at) && isFinite(at)) {
            Span speaker = subjectBehind(at);
            if (speaker != null) {
                return new QuoteCue(at, speaker, "cue behind, inverted");
            }
        }
        QuoteCue cue = open ? subjectThenVerb(last, at) : null;
        return cue == null ? dashName(last) : cue;
    }

    /// "..." — Jane Doe: a dash and a name that end the paragraph.
    private @Nullable QuoteCue dashName(int last) {
        int dash = last + 1;
        if (!sameBlock(last, dash + 1) || !text.lower(dash).matches("[-–—―]+")) {
            return null;
        }
        int end = dash + 1;
        while (sameBlock(last, end) && end - dash < 12 && !text.lower(end).matches("[.;:]")) {
            end++;
        }
        boolean name = text.token(dash + 1).upos().equals("PROPN") && !sameBlock(last, end);
        return name ? new QuoteCue(dash, text.span(dash + 1, end - 1), "dash and name") : null;
    }

    private @Nullable QuoteCue subjectThenVerb(int last, int from) {
        int end = Math.min(text.size(), from + FARTHEST);
        int relative = 0;
        for (int at = from; at < end && sameBlock(last, at) && !text.isQuoted(at); at++) {
            String form = text.lower(at);
            if (form.equals(".") || form.equals(";") || form.equals(":")) {
                return null;
            }
            if (form.equals("who")
                    || form.equals("which")
                    || form.equals("whose")
                    || (form.equals("that") && at > from)) {
                relative = 1;
            }
            if (at == from && RELATIVE.contains(form)) {
                return null;
            }
            if (at == from || !(isFinite(at) || closesAsVerb(from, at))) {
                continue;
            }
            if (relative > 0) {
                relative--;
                continue;
            }
            boolean near = at - from <= 4;
            if (takesQuotation(at)
                    || (near
                            && text.token(at).xpos().matches("VBD|VBZ")
                            && "VERB".equals(text.token(at).upos())
                            && isPlainSubject(from, at))) {
                Span speaker = subjectBefore(from, at);
                return speaker == null ? null : new QuoteCue(at, speaker, "cue behind");
            }
            if (!"AUX".equals(text.token(at).upos())) {
                return null;
            }
        }
        return null;
    }

    /// "..., Bozell points out.": a verb of saying that ends the sentence behind a name, whatever
    /// the tagger takes it for.
    private boolean closesAsVerb(int from, int at) {
        int next = at + 1;
        while (sameBlock(at, next) && text.token(next).upos().matches("ADP|ADV")) {
            next++;
        }
        boolean closes =
                !sameBlock(at, next)
                        || text.lower(next).matches("[.,:;]")
                        || text.sentence(next) != text.sentence(at);
        return closes
                && text.lower(at).matches(".*(?:s|ed)|said|told|wrote")
                && takesQuotation(at)
                && text.token(from).upos().matches("PROPN|PRON|DET|NOUN|ADJ|NUM")
                && isPlainSubject(from, at);
    }

    private boolean isPlainSubject(int from, int verb) {
        for (int at = from; at < verb; at++) {
            if (!text.token(at).upos().matches("PROPN|PRON|DET|NOUN|ADJ|ADV")) {
                return false;
            }
        }
        return true;
    }

    /// The cue before a quotation whose first word is `first`.
    @Nullable QuoteCue before(int first, boolean sentenceLike) {
        int last = first - 1;
        if (last < 0) {
            return null;
        }
        boolean colon = text.lower(last).equals(":");
        if (text.block(last) != text.block(first)) {
            return colon && text.block(last) == text.block(first) - 1 ? colonCue(last) : null;
        }
        boolean introduced =
                colon || text.lower(last).equals(",") || text.lower(last).matches("[-–—]+");
        for (int at = last; at >= 0 && last - at < FARTHEST; at--) {
            if (text.block(at) != text.block(first) || text.isQuoted(at) || endsSentence(at)) {
                break;
            }
            if (takesQuotation(at) && text.token(at).xpos().startsWith("VB")) {
                if (at == last
                        || introduced
                        || (sentenceLike && !text.lower(last).equals("that"))) {
                    return new QuoteCue(
                            at, subject(at), colon ? "cue before, colon" : "cue before");
                }
                break;
            }
            if (isFinite(at) && !"AUX".equals(text.token(at).upos()) && !colon && !introduced) {
                break;
            }
        }
        return colon ? colonCue(last) : introduced && sentenceLike ? looseCue(last) : null;
    }

    /// "The minister was blunt: ...": the sentence's subject speaks.
    private @Nullable QuoteCue colonCue(int colon) {
        Span name = nameBefore(colon);
        if (name != null) {
            return new QuoteCue(colon, name, "name and colon");
        }
        Tree tree = text.tree(colon);
        int root = tree.root();
        int subject = tree.child(root, "nsubj");
        int word = text.first(text.sentence(colon)) + root;
        if (subject < 0) {
            subject = Subjects.of(tree, root);
        }
        if (subject < 0 && Subjects.isNominal(tree, root)) {
            subject = root;
            word = colon;
        }
        Span speaker =
                subject < 0 ? null : Subjects.phrase(tree, subject, subject < root ? root : -1);
        return new QuoteCue(word, speaker, "colon");
    }

    /// "Jane Doe (Reuters): ...": the name between the sentence's start or a dash and the colon.
    private @Nullable Span nameBefore(int colon) {
        int first = colon;
        while (first > text.first(text.sentence(colon))
                && colon - first < 12
                && !text.lower(first - 1).matches("[-–—―.,]+")) {
            first--;
            if (!text.token(first).upos().matches("PROPN|PUNCT|NOUN|ADJ|ADP|DET|NUM")) {
                return null;
            }
        }
        return first < colon && text.token(colon - 1).upos().matches("PROPN|PUNCT")
                ? text.span(first, colon - 1)
                : null;
    }

    /// "As she put it, ...": any verb with a subject, next before the comma.
    private @Nullable QuoteCue looseCue(int comma) {
        for (int at = comma - 1; at >= 0 && comma - at < 12; at--) {
            if (text.block(at) != text.block(comma) || text.isQuoted(at) || endsSentence(at)) {
                return null;
            }
            if ("VERB".equals(text.token(at).upos())) {
                Span speaker = subject(at);
                if (speaker != null) {
                    return new QuoteCue(at, speaker, "verb before");
                }
            }
        }
        return null;
    }

    private boolean endsSentence(int at) {
        return text.lower(at).matches("[.?!]+");
    }

    private boolean endsOpen(int last) {
        int at = last;
        while (at > 0 && text.lower(at).matches("[\"“”‘’'«»‹›]+|''|``")) {
            at--;
        }
        return text.lower(at).matches(".*[,?!…—–-]+|\\.\\.\\.");
    }

    private boolean sameBlock(int word, int other) {
        return other < text.size() && text.block(word) == text.block(other);
    }

    private boolean isFinite(int word) {
        return text.token(word).xpos().matches("VBD|VBZ|VBP|VBN")
                && !"AUX".equals(text.token(word).upos());
    }

    private boolean takesQuotation(int word) {
        String lemma = lexicon.lemma(text.lower(word));
        if (lemma == null) {
            return false;
        }
        ReportingWord verb = lexicon.verb(lemma);
        if (verb != null && verb.takes(Frame.QUOTATION)) {
            return true;
        }
        ReportingWord pair =
                word + 1 < text.size() ? lexicon.verb(lemma, text.lower(word + 1)) : null;
        return pair != null && pair.takes(Frame.QUOTATION);
    }

    private @Nullable Span subject(int verb) {
        Tree tree = text.tree(verb);
        int index = text.inTree(verb);
        int subject = Subjects.of(tree, index);
        if (subject < 0) {
            return null;
        }
        Span phrase = Subjects.phrase(tree, subject, subject < index ? index : -1);
        return phrase;
    }

    private @Nullable Span subjectBehind(int verb) {
        Tree tree = text.tree(verb);
        int index = text.inTree(verb);
        for (int child : tree.children(verb - text.first(text.sentence(verb)))) {
            if (child > index
                    && tree.is(child, "nsubj")
                    && !text.isQuoted(text.first(text.sentence(verb)) + child)) {
                return Subjects.phrase(tree, child);
            }
        }
        int next = index + 1;
        while (next < tree.size() && tree.token(next).upos().equals("ADV")) {
            next++;
        }
        if (next >= tree.size()
                || !tree.token(next).upos().matches("PROPN|NOUN|DET|ADJ|PRON|NUM")
                || (tree.token(next).xpos().equals("PRP") && index + 1 != next)) {
            return null;
        }
        int top = next;
        while (tree.head(top) > next
                && tree.head(top) < tree.size()
                && !tree.token(tree.head(top)).upos().equals("VERB")) {
            top = tree.head(top);
        }
        return Subjects.phrase(tree, top);
    }

    private @Nullable Span subjectBefore(int from, int verb) {
        Tree tree = text.tree(verb);
        int index = text.inTree(verb);
        int own = tree.child(index, "nsubj");
        int first = text.first(text.sentence(verb));
        if (own >= 0 && own < index && first + own >= from) {
            Span phrase = Subjects.phrase(tree, own, index);
            int start = text.span(from).start();
            return phrase == null || phrase.start() >= start
                    ? phrase
                    : new Span(start, phrase.end());
        }
        int start = Math.max(from, first);
        int end = verb - 1;
        while (end > start
                && (text.isPunctuation(end) || text.token(end).upos().matches("ADV|AUX"))) {
            end--;
        }
        return end >= start && text.token(start).upos().matches("PROPN|PRON|DET|NOUN|ADJ|NUM")
                ? text.span(start, end)
                : null;
    }
}
