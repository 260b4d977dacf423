package parley.engine.deep;

import java.util.List;
import java.util.Map;

/// The names of the network's outputs, in their order.
///
/// @param upos universal part of speech of each tag
/// @param xpos Penn Treebank tag of each tag
/// @param relations of the tree
/// @param names `O`, and `B-` and `I-` with each kind of name
record Labels(List<String> upos, List<String> xpos, List<String> relations, List<String> names) {
    static Labels of(Map<String, String> lists) {
        List<String> tags = lines(lists, "tags");
        return new Labels(
                tags.stream().map(tag -> tag.substring(0, tag.indexOf('|'))).toList(),
                tags.stream().map(tag -> tag.substring(tag.indexOf('|') + 1)).toList(),
                lines(lists, "relations"),
                lines(lists, "names"));
    }

    private static List<String> lines(Map<String, String> lists, String key) {
        String list = lists.get(key);
        if (list == null) {
            throw new IllegalArgumentException(
                    "The deep model needs a list of " + key + ", got " + lists.keySet());
        }
        return list.lines().map(String::intern).toList();
    }
}
