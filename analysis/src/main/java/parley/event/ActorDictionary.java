package parley.event;

import org.jspecify.annotations.Nullable;

import parley.model.Actor;
import parley.model.ActorId;
import parley.model.Mention;
import parley.model.Span;
import parley.text.Sentence;
import parley.text.Token;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Actors by name in PETRARCH's form: `NAME_OF_ACTOR [CODE]`, more names on `+` lines, dated codes
/// such as `[GBRGOV >20070627]`, `[USAGOV <20010120]`, `[KORGOV 20040117-20061201]` on lines of
/// their own. Immutable and safe to share between threads.
public final class ActorDictionary {
    private static final Pattern CODE =
            Pattern.compile("\\[([A-Za-z]{3,15})(?:\\s+([<>]?)(\\d{8})(?:-(\\d{8}))?)?\\]");

    /// Openings of codes that are no state's.
    private static final Set<String> STATELESS = Set.of("IGO", "NGO", "IMG", "MNC", "INT", "NGM");

    private record Dated(String code, LocalDate first, LocalDate last) {}

    private final Map<String, List<Dated>> byName;
    private final int longest;

    private ActorDictionary(Map<String, List<Dated>> byName) {
        this.byName = Map.copyOf(byName);
        this.longest =
                byName.keySet().stream()
                        .mapToInt(name -> name.split(" ", -1).length)
                        .max()
                        .orElse(0);
    }

    /// Reads a dictionary.
    ///
    /// @param file its name, for messages
    /// @throws DictionaryException if a line is neither a name nor a code
    public static ActorDictionary parse(String file, String content) {
        var byName = new HashMap<String, List<Dated>>();
        var names = new ArrayList<String>();
        boolean coded = true;
        for (DictionaryLines.Line line : DictionaryLines.of(content)) {
            int bracket = line.text().indexOf('[');
            String name = bracket < 0 ? line.text() : line.text().substring(0, bracket);
            boolean synonym = name.startsWith("+");
            if (!name.isBlank()) {
                if (coded && !synonym) {
                    names.clear();
                }
                names.add(normal(synonym ? name.substring(1) : name));
                coded = false;
            }
            if (bracket >= 0) {
                if (names.isEmpty()) {
                    throw new DictionaryException(file, line.number(), "a code before any name");
                }
                List<Dated> codes = codes(file, line, bracket);
                names.forEach(
                        each -> byName.computeIfAbsent(each, _ -> new ArrayList<>()).addAll(codes));
                coded = true;
            }
        }
        if (!coded) {
            String last = names.getLast();
            throw new DictionaryException(file, lastLine(content), "no code for " + last);
        }
        return new ActorDictionary(byName);
    }

    /// The names found in the sentences, the longest at each place, with the code of that day.
    List<Mention> mentions(List<Sentence> sentences, @Nullable LocalDate day) {
        var found = new ArrayList<Mention>();
        for (Sentence sentence : sentences) {
            List<Token> tokens = sentence.tokens();
            int at = 0;
            while (at < tokens.size()) {
                int length = longestAt(tokens, at, day, found);
                at += Math.max(1, length);
            }
        }
        return found;
    }

    private int longestAt(
            List<Token> tokens, int at, @Nullable LocalDate day, List<Mention> found) {
        for (int length = Math.min(longest, tokens.size() - at); length > 0; length--) {
            List<Token> words = tokens.subList(at, at + length);
            String name = normal(String.join(" ", words.stream().map(Token::form).toList()));
            String code = code(byName.getOrDefault(name, List.of()), day);
            if (code != null) {
                Span span = Span.around(words.getFirst().span(), words.getLast().span());
                found.add(new Mention(span, name, actor(name, code)));
                return length;
            }
        }
        return 0;
    }

    private static @Nullable String code(List<Dated> codes, @Nullable LocalDate day) {
        String always = null;
        for (Dated dated : codes) {
            if (dated.first().equals(LocalDate.MIN) && dated.last().equals(LocalDate.MAX)) {
                always = always == null ? dated.code() : always;
            } else if (day != null && !day.isBefore(dated.first()) && !day.isAfter(dated.last())) {
                return dated.code();
            }
        }
        return always;
    }

    private static Actor actor(String name, String code) {
        String opening = code.substring(0, 3);
        String country = STATELESS.contains(opening) ? null : opening;
        Actor.Kind kind = code.length() == 3 ? Actor.Kind.STATE : Actor.Kind.ORGANISATION;
        return new Actor(new ActorId("user/" + code), name, kind, country, name, null, code, true);
    }

    private static List<Dated> codes(String file, DictionaryLines.Line line, int bracket) {
        var codes = new ArrayList<Dated>();
        Matcher matcher = CODE.matcher(line.text()).region(bracket, line.text().length());
        int end = bracket;
        while (matcher.find() && line.text().substring(end, matcher.start()).isBlank()) {
            codes.add(dated(file, line.number(), matcher));
            end = matcher.end();
        }
        if (!line.text().substring(end).isBlank()) {
            throw new DictionaryException(
                    file,
                    line.number(),
                    "expected codes such as [GBRGOV >20070627], got "
                            + line.text().substring(end).strip());
        }
        return codes;
    }

    private static Dated dated(String file, int number, Matcher matcher) {
        String code = matcher.group(1).toUpperCase(Locale.ROOT);
        if (matcher.group(3) == null) {
            return new Dated(code, LocalDate.MIN, LocalDate.MAX);
        }
        LocalDate first = day(file, number, matcher.group(3));
        if (matcher.group(4) != null) {
            return new Dated(code, first, day(file, number, matcher.group(4)));
        }
        return matcher.group(2).equals("<")
                ? new Dated(code, LocalDate.MIN, first)
                : new Dated(code, first, LocalDate.MAX);
    }

    private static LocalDate day(String file, int number, String digits) {
        try {
            return LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeParseException _) {
            throw new DictionaryException(file, number, "no day of the calendar: " + digits);
        }
    }

    private static int lastLine(String content) {
        return DictionaryLines.of(content).getLast().number();
    }

    private static String normal(String name) {
        return name.replace('_', ' ').strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
    }
}
