package parley.page;

import parley.model.Article;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// One line of the bench's prediction format.
final class BenchLine {
    private BenchLine() {}

    static String of(BenchPage page, PageReader reader) {
        ObjectNode node = JsonMapper.shared().createObjectNode();
        node.put("id", page.id());
        Outcome outcome =
                reader.read(page.id(), page.bytes(), page.text("url"), page.text("encoding"));
        if (outcome instanceof Outcome.Read(Article article)) {
            node.setAll(FlatRecord.of(article));
        }
        return node.toString();
    }
}
