package parley.feed;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// JSON Feed 1.1 (jsonfeed.org).
final class JsonFeed {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private JsonFeed() {}

    static Feed read(byte[] bytes, URI address) throws BadFeed {
        JsonNode feed;
        try {
            feed = MAPPER.readTree(bytes);
        } catch (JacksonException e) {
            throw new BadFeed("its JSON is broken: " + e.getOriginalMessage());
        }
        if (!feed.path("version").asString("").contains("jsonfeed.org/version/")) {
            throw new BadFeed("it is JSON without the version of JSON Feed");
        }
        var entries = new Entries(address);
        for (JsonNode item : feed.path("items")) {
            entries.add(link(item), date(item));
        }
        return new Feed(Feed.Kind.JSON, entries.all(), List.of(), null, entries.unusable());
    }

    /// The page itself; where there is none, the page that the item is about; last its id, which is
    /// often its address.
    private static @Nullable String link(JsonNode item) {
        for (String name : List.of("url", "external_url", "id")) {
            JsonNode value = item.path(name);
            if (value.isString() && (!name.equals("id") || value.asString().startsWith("http"))) {
                return value.asString();
            }
        }
        return null;
    }

    private static @Nullable Instant date(JsonNode item) {
        String words =
                item.path("date_modified").asString(item.path("date_published").asString(""));
        try {
            return words.isEmpty() ? null : OffsetDateTime.parse(words).toInstant();
        } catch (DateTimeException _) {
            return null;
        }
    }
}
