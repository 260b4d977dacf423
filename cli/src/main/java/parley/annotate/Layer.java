package parley.annotate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Gives one layer of a reading for one line of a benchmark file. Sees `id`, `text`, `html_file`,
/// `date`, never the gold fields. Immutable and safe to share between threads.
@FunctionalInterface
public interface Layer {
    /// The prediction for one line.
    ///
    /// @param line the input line; see [Line] for what may be read from it
    /// @param base the folder under which a line's files are found
    /// @return the prediction, without `id`, which the caller adds
    ObjectNode annotate(Line line, Path base);

    /// The fields of an input line that a layer may see.
    ///
    /// @param node the line, from which only input fields are handed out
    record Line(JsonNode node) {
        /// The text to annotate, empty when the line has none.
        public String text() {
            return node.path("text").asString("");
        }

        /// The report's date in whatever form the line gives it, empty when it gives none.
        public String date() {
            return node.path("date").asString("");
        }

        /// The line's state in the abbreviations of the Correlates of War project, empty when it
        /// asks for none.
        public String state() {
            return node.path("state_cow").asString("");
        }

        /// The zone that the date is told in, such as `Asia/Kolkata`, empty when it is not stated.
        public String zone() {
            return node.path("zone").asString("");
        }

        /// The spans that are asked about, each as start and end in code points; empty when the
        /// layer is to find them itself.
        public List<int[]> spans() {
            var spans = new ArrayList<int[]>();
            for (JsonNode span : node.path("spans")) {
                spans.add(new int[] {span.path(0).asInt(0), span.path(1).asInt(0)});
            }
            return spans;
        }

        /// The page's file, relative to the base folder, empty when the line has none.
        public String htmlFile() {
            return node.path("html_file").asString("");
        }

        /// The page's address, empty when the line has none.
        public String url() {
            return node.path("url").asString("");
        }

        /// The page's encoding where an HTTP header would have stated it, empty when unknown.
        public String encoding() {
            return node.path("encoding").asString("");
        }

        /// The line's headline where it is given apart from the text, empty otherwise.
        public String title() {
            return node.path("title").asString("");
        }
    }
}
