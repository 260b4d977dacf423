package parley.show;

import java.util.Locale;
import parley.history.Line;
import parley.history.Quote;
import parley.history.Report;
import parley.history.Step;
import parley.history.Term;
import parley.history.Utterance;
import parley.model.Status;

/// One utterance with every report's wording of it.
final class UtteranceHtml {
    private UtteranceHtml() {}

    static String anchor(Utterance utterance) {
        return "u-" + utterance.main().id().value();
    }

    /// The act with sign and word, and the firmness as steps and word.
    static String act(Utterance utterance) {
        Line line = utterance.main();
        String family = line.act().family().name().toLowerCase(Locale.ROOT);
        String status =
                line.status() == Status.HELD
                        ? ""
                        : Html.element("span", "status", Words.code(line.status()));
        return "<span class=\"act\"><span class=\"sign act-"
                + family
                + "\">"
                + Html.text(LineWords.act(utterance))
                + "</span> <span class=\"firmness\"><span aria-hidden=\"true\">"
                + Words.steps(line.firmness())
                + "</span> "
                + Words.code(line.firmness())
                + "</span> "
                + status
                + "</span>";
    }

    static String term(Term term) {
        return "<span class=\"term\"><span class=\"relation\">"
                + Words.relation(term.relation())
                + "</span> "
                + Html.text(LineWords.term(term))
                + "</span>";
    }

    static String item(Step step) {
        Utterance utterance = step.utterance();
        var out = new StringBuilder();
        out.append("<li id=\"").append(anchor(utterance)).append("\">");
        out.append(Html.element("span", "day", LineWords.day(utterance.saidOn()))).append(' ');
        out.append(Html.element("span", "shift", LineWords.shift(step)));
        if (step.before() != null) {
            out.append(" <a class=\"fact\" href=\"#").append(anchor(step.before()));
            out.append("\">than ").append(Html.text(LineWords.day(step.before().saidOn())));
            out.append("</a>").append(Html.element("p", "fact", step.because()));
        }
        out.append(act(utterance));
        out.append(Html.element("p", "content", utterance.main().content()));
        for (Utterance.SharedTerm shared : utterance.terms()) {
            out.append("<p>").append(term(shared.term()));
            if (!shared.leftOutBy().isEmpty()) {
                String without = " left out by " + LineWords.reports(shared.leftOutBy());
                out.append(Html.element("span", "fact", without));
            }
            out.append("</p>");
        }
        out.append(Html.element("p", "fact", LineWords.counts(utterance)));
        for (Line line : utterance.lines()) {
            out.append(wording(line));
        }
        return out.append("</li>\n").toString();
    }

    private static String wording(Line line) {
        Quote quote = line.quote();
        Report report = line.report();
        return "<figure><blockquote>"
                + Html.text(quote.before())
                + "<mark>"
                + Html.text(quote.words())
                + "</mark>"
                + Html.text(quote.after())
                + "</blockquote><figcaption>"
                + "<span class=\"firmness\"><span aria-hidden=\"true\">"
                + Words.steps(line.firmness())
                + "</span> "
                + Words.code(line.firmness())
                + "</span> · "
                + Html.text(Words.chain(line.accordingTo()))
                + " · <a href=\"#r-"
                + report.id().value()
                + "\">"
                + Html.text(LineWords.report(report))
                + "</a></figcaption></figure>\n";
    }
}
