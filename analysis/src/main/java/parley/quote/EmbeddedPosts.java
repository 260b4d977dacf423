package parley.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.model.Span;
import parley.model.Statement.CueClass;

/// Finds posts that a page embeds: "We will answer. — Jane Doe (@janedoe) November 3, 2024", in one
/// paragraph or with the signature in the next.
final class EmbeddedPosts {
    private static final Pattern SIGNATURE =
            Pattern.compile(
                    "(?:—|–|--|-)\\s*(\\p{Lu}[^()\\n@]{1,60}?)\\s*\\(@\\w{1,30}\\)[^\\n]{0,40}$");

    private EmbeddedPosts() {}

    static List<Report> find(ReportText text) {
        var found = new ArrayList<Report>();
        if (!text.text.contains("(@")) {
            return found;
        }
        for (int i = 0; i < text.blocks.size(); i++) {
            Span block = text.blocks.get(i);
            Matcher matcher = SIGNATURE.matcher(text.text).region(block.start(), block.end());
            if (!matcher.find()) {
                continue;
            }
            boolean alone = matcher.start() == block.start();
            Span post =
                    !alone
                            ? new Span(block.start(), matcher.start())
                            : i > 0 ? text.blocks.get(i - 1) : null;
            int end = post == null ? 0 : post.end();
            while (post != null
                    && end > post.start()
                    && Character.isWhitespace(text.text.charAt(end - 1))) {
                end--;
            }
            int dash = text.wordAt(matcher.start());
            if (post != null && end > post.start() && dash < text.size()) {
                found.add(
                        new Report(
                                dash,
                                text.span(dash),
                                "post",
                                CueClass.WRITING,
                                List.of(new Span(post.start(), end)),
                                new Span(matcher.start(1), matcher.end(1)),
                                "embedded post",
                                0.9));
            }
        }
        return found;
    }
}
