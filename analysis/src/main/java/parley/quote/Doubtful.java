package parley.quote;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import parley.model.Span;
import parley.model.Statement.CueClass;
import parley.text.Tree;

/// Tells which reports are too doubtful to be records: nobody is named, the saying itself is only
/// supposed, or nothing is left that somebody could have said.
final class Doubtful {
    /// Rules that find what is said or thought too often where nobody is named who does.
    private static final Set<String> NEED_SPEAKER =
            Set.of(
                    "object",
                    "noun",
                    "infinitive",
                    "object with infinitive",
                    "verb with preposition",
                    "parenthesis",
                    "gerund",
                    "clause without that",
                    "clause by its first word",
                    "quotation alone");

    private static final Set<String> SUPPOSING = Set.of("if", "unless", "whether", "lest");

    private Doubtful() {}

    /// @param nested true for what is reported within another report
    static boolean is(ReportText text, Report report, boolean nested) {
        if (report.speaker() == null && needsSpeaker(report)) {
            return true;
        }
        if (report.cue() < 0) {
            return false;
        }
        Tree tree = text.tree(report.cue());
        int cue = text.inTree(report.cue());
        if (isEmpty(text, report)
                || isAsking(text, report)
                || isSupposed(tree, cue)
                || isAdjective(tree, cue)) {
            return true;
        }
        return nested && !isTold(text, report, tree, cue);
    }

    private static boolean needsSpeaker(Report report) {
        return NEED_SPEAKER.contains(report.rule())
                || (report.rule().equals("passive") && report.content().size() == 1)
                || report.kind() == CueClass.ATTITUDE
                || report.kind() == CueClass.OTHER;
    }

    /// "said it", "welcomed him": a pronoun alone, or a speaker who is the reader.
    private static boolean isEmpty(ReportText text, Report report) {
        Span speaker = report.speaker();
        if (speaker != null && speaker.of(text.text).matches("['’]s?")) {
            return true;
        }
        if (speaker != null && speaker.of(text.text).equalsIgnoreCase("you")) {
            return report.kind() == CueClass.ATTITUDE;
        }
        List<Span> content = report.content();
        int word = text.wordAt(content.getFirst().start());
        return content.size() == 1
                && word < text.size()
                && text.span(word).equals(content.getFirst())
                && text.token(word).xpos().matches("PRP|WRB|WP|DT|EX|WDT|IN")
                && (!text.isQuoted(word) || text.isQuoted(report.cue()));
    }

    /// "... and who would say where": the speaker is what somebody asks for.
    private static boolean isAsking(ReportText text, Report report) {
        Span speaker = report.speaker();
        if (speaker == null || !speaker.of(text.text).equalsIgnoreCase("who")) {
            return false;
        }
        int word = text.wordAt(speaker.start());
        return word > 0 && text.token(word - 1).upos().equals("CCONJ");
    }

    /// "if they agree": the saying stands in a clause that supposes it.
    private static boolean isSupposed(Tree tree, int cue) {
        int at = cue;
        for (int step = 0; step < 3 && at >= 0; step++) {
            for (int mark : tree.children(at, "mark")) {
                if (mark < at
                        && SUPPOSING.contains(tree.token(mark).form().toLowerCase(Locale.ROOT))) {
                    return true;
                }
            }
            if (!tree.token(at).plainRelation().matches("conj|xcomp")) {
                return false;
            }
            at = tree.head(at);
        }
        return false;
    }

    /// "quoted him as saying": not the quoting but the saying is the report.
    static boolean isQuoting(ReportText text, Report report) {
        if (!report.lemma().matches("quote|cite")) {
            return false;
        }
        Tree tree = text.tree(report.cue());
        int cue = text.inTree(report.cue());
        for (int at = cue + 1; at + 1 < Math.min(tree.size(), cue + 12); at++) {
            if (tree.token(at).form().equals("as")
                    && tree.token(at + 1).form().matches("saying|telling")) {
                return true;
            }
        }
        return false;
    }

    /// "pledged delegates", "the opposing sides": a participle that stands before its noun.
    private static boolean isAdjective(Tree tree, int cue) {
        boolean participle = tree.token(cue).xpos().matches("VB[DGN]");
        return participle
                && (tree.is(cue, "amod")
                        || (cue > 0
                                && cue + 1 < tree.size()
                                && tree.token(cue - 1).upos().matches("DET|NUM|ADJ")
                                && tree.token(cue + 1).upos().equals("NOUN")));
    }

    /// True for a report within a report that tells of a saying by somebody else: its verb is
    /// finite, it is no mere wish or judgement, and who speaks is not the one whose words hold it.
    private static boolean isTold(ReportText text, Report report, Tree tree, int cue) {
        if (report.rule().equals("noun")) {
            return report.speaker() != null && report.kind() == CueClass.SPEECH;
        }
        if (report.speaker() == null || report.rule().equals("named line")) {
            return report.rule().equals("according to");
        }
        String speaker = report.speaker().of(text.text).toLowerCase(Locale.ROOT);
        if (speaker.matches("i|we|you|it|they|who|which|that")) {
            return false;
        }
        if (report.rule().equals("according to")) {
            return true;
        }
        boolean speech = report.kind() == CueClass.SPEECH || report.kind() == CueClass.WRITING;
        return isFinite(tree, cue) && (speech || !report.rule().equals("object"));
    }

    /// A verb that says that it was said: no infinitive, no "would say".
    private static boolean isFinite(Tree tree, int cue) {
        for (int aux : tree.children(cue, "aux")) {
            if (tree.token(aux).xpos().equals("MD") || tree.token(aux).xpos().equals("TO")) {
                return false;
            }
        }
        String xpos = tree.token(cue).xpos();
        return xpos.matches("VBD|VBZ|VBP")
                || (xpos.matches("VBN|VBG") && tree.child(cue, "aux") >= 0)
                || !xpos.startsWith("VB");
    }
}
