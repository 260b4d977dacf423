package parley.desk;

import io.javalin.http.Context;
import parley.desk.html.Content;
import parley.desk.page.Frame;
import parley.desk.page.Visitor;

/// Writes pages as answers.
final class Answers {
    private Answers() {}

    /// A whole page around the content, or the content alone when the page asks for a part of
    /// itself.
    static void page(Context context, String title, Content content) {
        if (isPart(context)) {
            part(context, content);
            return;
        }
        context.html(new Frame(context.path(), visitor(context)).page(title, content));
    }

    /// What forms on the page give back to show that this desk wrote them.
    static String seal(Context context) {
        Object shield = context.attribute(Shield.class.getName());
        return shield instanceof Shield ours ? ours.form(context) : "";
    }

    /// Whom the page is made for.
    static Visitor visitor(Context context) {
        return new Visitor(seal(context), Shield.nameOf(context));
    }

    /// Whether a visitor can show a token to come in.
    static boolean asksForToken(Context context) {
        Object shield = context.attribute(Shield.class.getName());
        return shield instanceof Shield ours && ours.asksForToken();
    }

    /// The content alone.
    static void part(Context context, Content content) {
        context.header("Vary", "HX-Request");
        context.html(content.html());
    }

    /// Whether a page asks for a part of itself.
    static boolean isPart(Context context) {
        return "true".equals(context.header("HX-Request"))
                && !"true".equals(context.header("HX-History-Restore-Request"));
    }
}
