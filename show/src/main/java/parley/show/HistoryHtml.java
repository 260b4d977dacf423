package parley.show;

import parley.history.History;
import parley.history.Step;

/// The records behind one cell of the matrix, in the order of saying.
final class HistoryHtml {
    private final History history;

    HistoryHtml(History history) {
        this.history = history;
    }

    String section(String anchor) {
        var out = new StringBuilder();
        out.append("<section class=\"history\" id=\"").append(anchor).append("\"><h3>");
        out.append(Html.text(history.party())).append(" <span class=\"issue\">");
        out.append(Html.text(history.issue().title())).append("</span></h3>\n");
        out.append(Html.element("p", "fact", LineWords.counts(history)));
        out.append("<ol>\n");
        for (Step step : history.steps()) {
            out.append(UtteranceHtml.item(step));
        }
        return out.append("</ol></section>\n").toString();
    }
}
