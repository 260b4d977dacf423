package parley.event;

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
import org.jspecify.annotations.Nullable;
import parley.model.Actor;
import parley.model.ActorId;
import parley.model.Mention;
import parley.model.Span;
import parley.text.Sentence;
import parley.text.Token;

/// Actors by name in PETRARCH's form: `NAME_OF_ACTOR [CODE]`, more names on `+` lines, dated codes
/// such as `[GBRGOV >20070627]`, `[USAGOV <20010120]`, `[KORGOV 20040117-20061201]` on lines of
/// their own. Immutable and safe to share between threads.
public final class ActorDictionary {
    private static final Pattern CODE =
            Pattern.compile(
                    "\\[([A-Za-z]{3,15})(?:\\s+([<>]?)(\\d{6,8})(?:\\s*-\\s*(\\d{6,8}))?)?\\]");

    /// Openings of codes that are no state's.
    private static final Set<String> STATELESS = Set.of("IGO", "NGO", "IMG", "MNC", "INT", "NGM");

    private record Dated(String code, LocalDate first, LocalDate last) {}

    private final Map<String, List<Dated>> byName;
    private final List<String> problems;
    private final int longest;

    private ActorDictionary(Map<String, List<Dated>> byName, List<String> problems) {
        this.byName = Map.copyOf(byName);
        this.problems = List.copyOf(problems);
        this.longest =
                byName.keySet().stream()
                        .mapToInt(name -> name.split(" ", -1).length)
                        .max()
                        .orElse(0);
    }

    /// What is wrong with lines that were left out, each with file, line and reason.
    public List<String> problems() {
        return problems;
    }

    /// Reads a dictionary; lines that are neither a name nor a code are left out and told of.
    ///
    /// @param file its name, for messages
    public static ActorDictionary parse(String file, String content) {
        var reader = new Reader(file);
        DictionaryLines.of(content).forEach(reader::line);
        reader.end();
        return new ActorDictionary(reader.byName, reader.problems);
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

    private static String normal(String name) {
        return name.replace('_', ' ').strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
    }

    /// Reads line by line, knowing the names that wait for their codes.
    private static final class Reader {
        private final String file;
        private final Map<String, List<Dated>> byName = new HashMap<>();
        private final List<String> problems = new ArrayList<>();
        private final List<String> names = new ArrayList<>();
        private boolean coded = true;
        private int last;

        Reader(String file) {
            this.file = file;
        }

        void line(DictionaryLines.Line line) {
            int bracket = line.text().indexOf('[');
            String name = bracket < 0 ? line.text() : line.text().substring(0, bracket);
            if (!name.isBlank()) {
                boolean synonym = name.startsWith("+");
                if (!synonym) {
                    end();
                    names.clear();
                }
                names.add(normal(synonym ? name.substring(1) : name));
                coded = false;
                last = line.number();
            }
            if (bracket >= 0) {
                if (names.isEmpty()) {
                    problem(line.number(), "a code before any name");
                }
                codes(line, bracket);
                coded = true;
            }
        }

        /// Tells of a name that has got no code.
        void end() {
            if (!coded) {
                problem(last, "no code for " + names.getLast());
            }
        }

        private void codes(DictionaryLines.Line line, int bracket) {
            String text = line.text();
            Matcher matcher = CODE.matcher(text).region(bracket, text.length());
            int end = bracket;
            while (matcher.find() && text.substring(end, matcher.start()).isBlank()) {
                Dated dated = dated(line.number(), matcher);
                if (dated != null) {
                    names.forEach(name ->
                            byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(dated));
                }
                end = matcher.end();
            }
            String rest = text.substring(end).strip();
            if (!rest.isEmpty() && !rest.equals("[---]")) {
                problem(line.number(), "expected codes such as [GBRGOV >20070627], got " + rest);
            }
        }

        private @Nullable Dated dated(int number, Matcher matcher) {
            String code = matcher.group(1).toUpperCase(Locale.ROOT);
            if (matcher.group(3) == null) {
                return new Dated(code, LocalDate.MIN, LocalDate.MAX);
            }
            LocalDate first = day(number, matcher.group(3));
            if (first == null) {
                return null;
            }
            if (matcher.group(4) != null) {
                LocalDate end = day(number, matcher.group(4));
                return end == null ? null : new Dated(code, first, end);
            }
            return matcher.group(2).equals("<")
                    ? new Dated(code, LocalDate.MIN, first)
                    : new Dated(code, first, LocalDate.MAX);
        }

        private @Nullable LocalDate day(int number, String digits) {
            String full = digits.length() == 6 ? century(digits) + digits : digits;
            try {
                return LocalDate.parse(full, DateTimeFormatter.BASIC_ISO_DATE);
            } catch (DateTimeParseException _) {
                problem(number, "no day of the calendar: " + digits);
                return null;
            }
        }

        /// Years of two digits run from 1930 to 2029, as in TABARI's dictionaries.
        private static String century(String digits) {
            return digits.compareTo("30") >= 0 ? "19" : "20";
        }

        private void problem(int number, String reason) {
            problems.add(file + ", line " + number + ": " + reason);
        }
    }
}
