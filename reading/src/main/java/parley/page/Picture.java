package parley.page;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The words under a picture of a page.
///
/// @param holders the elements that hold the words
/// @param named whether the page marks the words as a caption; else only their place tells
record Picture(String caption, @Nullable String credit, List<Element> holders, boolean named) {
    Picture {
        holders = List.copyOf(holders);
    }
}
