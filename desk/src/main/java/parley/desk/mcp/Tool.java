package parley.desk.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.model.Act;
import parley.model.Issue;

/// What an agent can ask, and with which arguments.
enum Tool {
    POSITIONS(
            "Positions",
            "What parties accept, offer, demand, refuse, promise or threaten, on which issue and"
                    + " terms.",
            Stream.of("party", "issue", "act", "speaker", "to", "independent"),
            true),
    STATEMENTS(
            "Statements",
            "Who said what, word for word, and through whose hands the words went.",
            Stream.of("party", "speaker", "to"),
            true),
    EVENTS(
            "Events",
            "Who did what to whom, with date, place and factuality.",
            Stream.of("party", "to", "event", "place", "factuality"),
            true),
    REPORTS(
            "Reports",
            "The news reports that the record stands on.",
            Stream.of("publisher", "agency", "story"),
            true),
    DOSSIER(
            "Dossier",
            "For each party and issue what it stated in the order of saying, with its terms and how"
                    + " it moved, and who is silent; page by page.",
            Stream.of("parties", "issues"),
            false);

    private static final Map<String, String> MEANING =
            Map.ofEntries(
                    Map.entry("party", "who holds, says or does it, such as Ukraine"),
                    Map.entry("issue", "one of " + codes(Issue.values())),
                    Map.entry("act", "one of " + codes(Act.values())),
                    Map.entry("speaker", "who voices it, such as Zelensky"),
                    Map.entry("to", "whom it is said, offered or done to"),
                    Map.entry("independent", "least number of independent sources, such as 2.."),
                    Map.entry("event", "PLOVER code, such as ASSAULT"),
                    Map.entry("place", "place or country"),
                    Map.entry("factuality", "such as actual, planned or alleged"),
                    Map.entry("publisher", "publisher of the report"),
                    Map.entry("agency", "news agency that the report names"),
                    Map.entry("story", "key of a story"),
                    Map.entry("parties", "names parted by commas"),
                    Map.entry("issues", "issues parted by commas"),
                    Map.entry("words", "words or \"phrases\" that must occur"),
                    Map.entry("since", "first day, such as 2025-03-01"),
                    Map.entry("until", "last day, such as 2025-03-31"),
                    Map.entry("after", "`next` of the page before"));

    private final String title;
    private final String description;

    @SuppressWarnings("ImmutableEnumChecker") // made by Stream.toList, which nobody can change
    private final List<String> arguments;

    private final boolean isList;

    Tool(String title, String description, Stream<String> own, boolean isList) {
        this.title = title;
        this.description = description;
        this.isList = isList;
        this.arguments =
                Stream.of(
                                own,
                                Stream.of("since", "until"),
                                isList ? Stream.of("words", "after") : Stream.of("after"))
                        .flatMap(names -> names)
                        .toList();
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String title() {
        return title;
    }

    String description() {
        return description
                + " Each record has its id, its sentence word for word and a link; cite them. An"
                + " empty answer says how many reports were searched: it means that nothing was"
                + " found there, not that nothing was said.";
    }

    List<String> arguments() {
        return arguments;
    }

    /// JSON Schema of its arguments.
    Map<String, Object> schema() {
        var properties = new TreeMap<String, Object>();
        arguments.forEach(name ->
                properties.put(
                        name,
                        ordered(
                                "type",
                                "string",
                                "description",
                                Objects.requireNonNull(MEANING.get(name)))));
        properties.put(
                "limit",
                ordered(
                        "type",
                        "integer",
                        "description",
                        (isList ? "records" : "utterances") + " of one answer, 20 if not given",
                        "minimum",
                        1,
                        "maximum",
                        Answerer.MOST));
        return ordered("type", "object", "properties", properties, "additionalProperties", false);
    }

    /// Keys and values in turn; the order is that of the output.
    private static Map<String, Object> ordered(Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    private static String codes(Enum<?>[] values) {
        return Stream.of(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(", "));
    }
}
