package parley.show;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import parley.model.Act;
import parley.model.Article;
import parley.model.Attribution;
import parley.model.Condition;
import parley.model.Firmness;
import parley.model.Position;
import parley.model.Published;
import parley.model.SourceLink;
import parley.model.Sourced;
import parley.model.When;

/// How values are put for people, the same in the terminal and in the browser.
public final class Words {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH);

    private static final Map<Act, String> SIGNS =
            Map.ofEntries(
                    Map.entry(Act.ACCEPT, "+"),
                    Map.entry(Act.OFFER, ">"),
                    Map.entry(Act.PROMISE, ">"),
                    Map.entry(Act.PROPOSE, ">"),
                    Map.entry(Act.PERMIT, ">"),
                    Map.entry(Act.DEMAND, "!"),
                    Map.entry(Act.REJECT, "x"),
                    Map.entry(Act.DEFER, "~"),
                    Map.entry(Act.CONCEDE, "-"),
                    Map.entry(Act.THREATEN, "#"),
                    Map.entry(Act.SUPPORT, "("),
                    Map.entry(Act.OPPOSE, ")"));

    private Words() {}

    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    public static String minute(LocalDateTime time) {
        return MINUTE.format(time);
    }

    /// The language of a report that was not read for it, and that this is so; empty for English.
    static String otherLanguage(Article article) {
        Sourced<String> language = article.language();
        return language == null || article.isEnglish()
                ? ""
                : Locale.of(language.value()).getDisplayLanguage(Locale.ENGLISH)
                        + "; no records, as only English is read";
    }

    /// The sign that stands before the act's word, so that colour is never the only carrier.
    public static String sign(Act act) {
        return SIGNS.getOrDefault(act, "?");
    }

    /// The act in words with its sign: `+? accepts if`.
    public static String act(Position position) {
        boolean conditional = !position.conditions().isEmpty();
        return sign(position.act())
                + (conditional ? "? " : " ")
                + position.act().verb()
                + (conditional ? " " + relation(position.conditions().getFirst().relation()) : "")
                + (position.unconditional() ? ", without conditions" : "");
    }

    public static String relation(Condition.Relation relation) {
        return switch (relation) {
            case IF -> "if";
            case ONLY_IF -> "only if";
            case UNLESS -> "unless";
            case IN_EXCHANGE -> "in exchange for";
            case AFTER -> "after";
            case UNTIL -> "until";
        };
    }

    /// Five small steps, filled to the level, with the level's word.
    public static String firmness(Firmness firmness) {
        return steps(firmness) + " " + code(firmness);
    }

    public static String steps(Firmness firmness) {
        int filled = firmness.level();
        return "▮".repeat(filled) + "▯".repeat(5 - filled);
    }

    /// An enum value in lower case with blanks: `press conference`.
    public static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// The published time as printed, with the instant where it is known.
    public static String published(Published published) {
        if (published.precision() == Published.Precision.DAY) {
            return day(published.date());
        }
        if (published.local().atOffset(ZoneOffset.UTC).toInstant().equals(published.instant())) {
            return minute(published.local()) + " UTC";
        }
        String zone = published.zoneText() == null ? "" : " " + published.zoneText();
        var instant = published.instant();
        String utc =
                instant == null
                        ? zone.isEmpty() ? " (zone not stated)" : " (zone not resolved)"
                        : " (" + minute(LocalDateTime.ofInstant(instant, ZoneOffset.UTC)) + " UTC)";
        return minute(published.local()) + zone + utc;
    }

    /// A time in words, empty when nothing is said or nobody can put it on a calendar.
    public static String when(When when) {
        return switch (when) {
            case When.Days(var first, var last, _) ->
                    first.equals(last) ? day(first) : day(first) + " to " + day(last);
            case When.Minute(var local, _, _, _) -> minute(local);
            case When.Open _, When.Unstated _ -> "";
        };
    }

    /// The chain as a path from mouth to page: `Zelenskiy → Sky News (translation) → Bloomberg`.
    public static String chain(Attribution attribution) {
        return attribution.chain().isEmpty()
                ? "the report's own voice"
                : attribution.chain().stream().map(Words::hand).collect(Collectors.joining(" → "));
    }

    /// One hand of a chain with what it did: `Sky News (translation)`.
    public static String hand(SourceLink link) {
        return switch (link.role()) {
            case SPEAKER, OUTLET, PAGE -> link.name();
            case INTERPRETER -> link.name() + " (translation)";
            case SPOKESPERSON -> link.name() + " (for them)";
            case AGENCY -> link.name() + " (agency)";
            case UNNAMED_SOURCE ->
                    link.count() == 1
                            ? link.name() + " (unnamed)"
                            : link.name() + " (unnamed, several)";
        };
    }
}
