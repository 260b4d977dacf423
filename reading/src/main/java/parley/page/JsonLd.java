package parley.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The JSON-LD blocks of a page. Blocks that are broken beyond mending are kept as they are.
///
/// @param article the object that describes the page's article, null when there is none
/// @param objects every object with a type, in document order
/// @param unread the sources of blocks that are no JSON
record JsonLd(@Nullable JsonNode article, List<JsonNode> objects, List<String> unread) {
    private static final JsonMapper LENIENT =
            JsonMapper.builder()
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                    .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
                    .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                    .build();
    private static final Set<String> ARTICLES =
            Set.of(
                    "article",
                    "newsarticle",
                    "reportagenewsarticle",
                    "analysisnewsarticle",
                    "opinionnewsarticle",
                    "backgroundnewsarticle",
                    "reviewnewsarticle",
                    "blogposting",
                    "liveblogposting",
                    "report",
                    "review",
                    "socialmediaposting",
                    "techarticle",
                    "scholarlyarticle",
                    "satiricalarticle",
                    "advertisercontentarticle",
                    "creativework");
    private static final int MOST_CHARS = 2_000_000;
    private static final int MOST_OBJECTS = 2_000;

    JsonLd {
        objects = List.copyOf(objects);
        unread = List.copyOf(unread);
    }

    /// @param scripts the page's `script` elements
    static JsonLd of(List<Element> scripts) {
        var objects = new ArrayList<JsonNode>();
        var unread = new ArrayList<String>();
        for (Element script : scripts) {
            if (script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
                JsonNode tree = parse(script.data());
                if (tree != null) {
                    collect(tree, 0, objects::add);
                } else if (unread.size() < 20) {
                    unread.add(script.data());
                }
            }
            if (objects.size() >= MOST_OBJECTS) {
                break;
            }
        }
        return new JsonLd(choose(objects), objects, unread);
    }

    private static @Nullable JsonNode parse(String script) {
        String json = script.strip();
        int start = firstOf(json, '{', '[');
        int end = Math.max(json.lastIndexOf('}'), json.lastIndexOf(']'));
        if (start < 0 || end <= start || json.length() > MOST_CHARS) {
            return null;
        }
        try {
            return LENIENT.readTree(json.substring(start, end + 1));
        } catch (JacksonException _) {
            return null;
        }
    }

    private static int firstOf(String text, char a, char b) {
        int first = text.indexOf(a);
        int second = text.indexOf(b);
        return first < 0 ? second : second < 0 ? first : Math.min(first, second);
    }

    private static void collect(JsonNode node, int depth, Consumer<JsonNode> sink) {
        if (depth > 6) {
            return;
        }
        if (node.isArray()) {
            node.forEach(child -> collect(child, depth + 1, sink));
        } else if (node.isObject()) {
            if (node.has("@type")) {
                sink.accept(node);
            }
            for (String inner : List.of("@graph", "mainEntity", "mainEntityOfPage", "hasPart")) {
                JsonNode child = node.get(inner);
                if (child != null) {
                    collect(child, depth + 1, sink);
                }
            }
        }
    }

    /// The article among the objects: the one that says most of what an article says.
    private static @Nullable JsonNode choose(List<JsonNode> objects) {
        JsonNode best = null;
        int most = 0;
        for (JsonNode object : objects) {
            int score = 0;
            if (types(object).stream().anyMatch(ARTICLES::contains)) {
                score = types(object).contains("creativework") ? 1 : 4;
                score += text(object.get("headline")) != null ? 3 : 0;
                score += object.has("datePublished") ? 3 : 0;
                score += object.has("author") ? 2 : 0;
                score += object.has("articleBody") ? 2 : 0;
            }
            if (score > most) {
                most = score;
                best = object;
            }
        }
        return best;
    }

    /// The types of an object, in lower case and without a namespace.
    static List<String> types(JsonNode object) {
        var types = new ArrayList<String>();
        JsonNode type = object.get("@type");
        if (type != null && type.isArray()) {
            type.forEach(each -> types.add(typeName(each)));
        } else if (type != null) {
            types.add(typeName(type));
        }
        return types;
    }

    private static String typeName(JsonNode type) {
        String name = type.asString("");
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1)
                .toLowerCase(Locale.ROOT);
    }

    /// A field of the article as plain text, null when it is missing, blank or no text.
    @Nullable String text(String field) {
        return article == null ? null : text(article.get(field));
    }

    /// The first value of a field in blocks that are no JSON, null when none has it: one stray
    /// quote in a headline breaks a block, not its dates.
    @Nullable String broken(String field) {
        for (String source : unread) {
            int name = source.indexOf('"' + field + '"');
            int open = name < 0 ? -1 : source.indexOf('"', name + field.length() + 2);
            int close = open < 0 ? -1 : source.indexOf('"', open + 1);
            if (close > 0 && close - open < 60) {
                return source.substring(open + 1, close);
            }
        }
        return null;
    }

    @Nullable JsonNode node(String field) {
        return article == null ? null : article.get(field);
    }

    /// A value as plain text: entities and tags resolved, white space made single.
    static @Nullable String text(@Nullable JsonNode node) {
        if (node == null) {
            return null;
        }
        if (node.isArray()) {
            return node.isEmpty() ? null : text(node.get(0));
        }
        if (node.isObject()) {
            JsonNode value = node.has("@value") ? node.get("@value") : node.get("name");
            return value == null || value.isObject() ? null : text(value);
        }
        String plain = Plain.text(node.asString(""));
        return plain.isEmpty() ? null : plain;
    }
}
