package parley.annotate;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.model.Published;
import parley.model.Span;
import parley.model.When;
import parley.time.TimeMention;
import parley.time.TimeResolver;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The layer `times`: what the expressions of time that the line asks about come to, in order:
/// `2024-11-29`, `2024-11-25..2024-12-01`, `2024-11-29T18:00 Asia/Kolkata`, `open` where the report
/// does not say, `none` where no time was found.
final class TimesLayer implements Layer {
    private final TimeResolver resolver;

    private TimesLayer(TimeResolver resolver) {
        this.resolver = resolver;
    }

    static TimesLayer load() {
        return new TimesLayer(TimeResolver.load());
    }

    @Override
    public ObjectNode annotate(Line line, Path base) {
        String text = line.text();
        List<TimeMention> found =
                resolver.resolve(text, new Span(0, text.length()), published(line), List.of());
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        ArrayNode answers = result.putArray("answers");
        for (int[] asked : line.spans()) {
            int start = text.offsetByCodePoints(0, asked[0]);
            int end = text.offsetByCodePoints(start, asked[1] - asked[0]);
            answers.add(answer(found, new Span(start, end)));
        }
        return result;
    }

    private static String answer(List<TimeMention> found, Span asked) {
        for (TimeMention mention : found) {
            if (mention.words().overlaps(asked)) {
                boolean isWhole =
                        mention.words().start() == asked.start()
                                && mention.words().end() >= asked.end();
                return isWhole ? said(mention.when()) : "other words";
            }
        }
        return "none";
    }

    private static String said(When when) {
        return switch (when) {
            case When.Days(LocalDate first, LocalDate last, _) ->
                    first.equals(last) ? first.toString() : first + ".." + last;
            case When.Minute(LocalDateTime local, ZoneId zone, _, _) ->
                    local + " " + (zone == null ? "-" : zone);
            case When.Open _ -> "open";
            case When.Unstated _ -> "unstated";
        };
    }

    private static @Nullable Published published(Line line) {
        try {
            if (line.date().length() <= 10) {
                LocalDate day = Dates.day(line.date());
                return day == null ? null : Published.day(day);
            }
            ZoneId zone = line.zone().isEmpty() ? null : ZoneId.of(line.zone());
            LocalDateTime minute = LocalDateTime.parse(line.date());
            return new Published(minute, Published.Precision.MINUTE, null, zone, List.of());
        } catch (DateTimeException _) {
            return null;
        }
    }
}
