package parley.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The page's `meta` elements by lower-case name, property or itemprop.
final class MetaTags {
    private static final int LONGEST = 20_000;

    private final Map<String, List<String>> values = new HashMap<>();

    MetaTags(List<Element> elements) {
        for (Element meta : elements) {
            String content = meta.attr("content");
            if (!content.isBlank() && content.length() < LONGEST) {
                for (String key : List.of("property", "name", "itemprop", "http-equiv")) {
                    String name = meta.attr(key).strip().toLowerCase(Locale.ROOT);
                    if (!name.isEmpty()) {
                        values.computeIfAbsent(name, _ -> new ArrayList<>()).add(content.strip());
                    }
                }
            }
        }
    }

    /// The first value as plain text, null when there is none.
    @Nullable String first(String name) {
        List<String> found = all(name);
        return found.isEmpty() ? null : found.getFirst();
    }

    /// The names that match as a whole, in alphabetical order.
    List<String> named(Pattern pattern) {
        return values.keySet().stream()
                .filter(name -> pattern.matcher(name).matches())
                .sorted()
                .toList();
    }

    /// Every value as plain text, in document order.
    List<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .map(Plain::text)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
