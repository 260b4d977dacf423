package parley.engine.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import parley.model.Name;
import parley.model.Span;
import parley.text.Sentence;
import parley.text.Token;

/// Puts the ends of names right: a ruler's number and `Great` or `New` belong to the name, a
/// realm's adjective belongs to the realm, and an office with its place is no organisation.
final class NameEdges {
    private static final Set<String> NUMBERS =
            Set.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIV");

    private static final Set<String> FRONTS =
            Set.of(
                    "Great",
                    "New",
                    "North",
                    "South",
                    "East",
                    "West",
                    "Northern",
                    "Southern",
                    "Eastern",
                    "Western",
                    "Central",
                    "Upper",
                    "Lower",
                    "Greater",
                    "Inner",
                    "Outer",
                    "Northeast",
                    "Northwest",
                    "Southeast",
                    "Southwest");

    private static final Set<String> REALMS =
            Set.of("Empire", "Republic", "Kingdom", "Caliphate", "Sultanate", "Federation");

    /// The second part of a given name: `Woo-rim`; longer words make another phrase of it.
    private static final int LONGEST_TAIL = 6;

    private static final Set<String> TITLES = WordFile.words("titles.txt");

    private NameEdges() {}

    static List<Name> apply(Sentence sentence, List<Name> given) {
        List<Name> names = given;
        List<Token> tokens = sentence.tokens();
        for (int at = 1; at < tokens.size(); at++) {
            Token before = tokens.get(at - 1);
            Token token = tokens.get(at);
            if (NUMBERS.contains(token.form()) && !token.upos().equals("PRON")) {
                names = withNumber(names, before.span(), token.span());
            } else if (before.span().end() < token.span().start()
                    && isCapital(before)
                    && (REALMS.contains(token.form()) || FRONTS.contains(before.form()))) {
                names = withFront(names, before.span(), token);
            }
        }
        return withoutOffices(tokens, withTails(tokens, names));
    }

    /// `Ko Woo-rim`, where the name ended at the hyphen or before it.
    private static List<Name> withTails(List<Token> tokens, List<Name> given) {
        var words = new NameWords(tokens, given);
        boolean isChanged = false;
        for (int at = 0; at < words.size(); at = words.end(at)) {
            Name name = words.at(at);
            if (name == null || name.type() != Name.Type.PERSON) {
                continue;
            }
            int end = tail(words, at);
            if (end > words.end(at)) {
                words.set(at, end, Name.Type.PERSON);
                isChanged = true;
            }
        }
        return isChanged ? words.names() : given;
    }

    private static int tail(NameWords words, int start) {
        int end = words.end(start);
        int hyphen = words.token(end - 1).form().equals("-") ? end - 1 : end;
        boolean isTail =
                hyphen > start + 1
                        && hyphen + 1 < words.size()
                        && words.token(hyphen).form().equals("-")
                        && !words.isApart(hyphen - 1)
                        && !words.isApart(hyphen)
                        && words.at(hyphen + 1) == null
                        && words.token(hyphen + 1).form().length() <= LONGEST_TAIL;
        return isTail ? hyphen + 2 : end;
    }

    private static boolean isCapital(Token token) {
        return Character.isUpperCase(token.form().charAt(0));
    }

    /// `Adrian II`, where the name ended before the number.
    private static List<Name> withNumber(List<Name> names, Span before, Span number) {
        return replaced(
                names,
                name ->
                        name.type() == Name.Type.PERSON
                                && name.words().end() == before.end()
                                && names.stream()
                                        .noneMatch(other -> other.words().overlaps(number)),
                name -> Span.around(name.words(), number));
    }

    /// `Oravian Republic`, `Great Oravia`, where the name began after the first word.
    private static List<Name> withFront(List<Name> names, Span front, Token second) {
        boolean isRealm = REALMS.contains(second.form());
        var kept = new ArrayList<Name>();
        Name head = null;
        for (Name name : names) {
            if (name.words().start() == second.span().start()
                    && (name.type() == Name.Type.PLACE || name.type() == Name.Type.ORGANISATION)) {
                head = name;
            } else if (!(isRealm && name.type() == Name.Type.GROUP && name.words().equals(front))) {
                kept.add(name);
            }
        }
        if (head == null || kept.stream().anyMatch(name -> name.words().overlaps(front))) {
            return names;
        }
        kept.add(new Name(Span.around(front, head.words()), head.type(), head.confidence()));
        kept.sort(Name::compareTo);
        return kept;
    }

    /// `Archbishop of Oravia` names an office and a place.
    private static List<Name> withoutOffices(List<Token> tokens, List<Name> given) {
        List<Name> names = given;
        for (int at = 0; at + 2 < tokens.size(); at++) {
            if (TITLES.contains(tokens.get(at).form()) && tokens.get(at + 1).form().equals("of")) {
                int start = tokens.get(at).span().start();
                Span place = tokens.get(at + 2).span();
                names =
                        names.stream()
                                .map(name ->
                                        name.type() == Name.Type.ORGANISATION
                                                        && name.words().start() == start
                                                        && name.words().end() == place.end()
                                                ? new Name(
                                                        place, Name.Type.PLACE, name.confidence())
                                                : name)
                                .toList();
            }
        }
        return names;
    }

    private static List<Name> replaced(
            List<Name> names, Predicate<Name> which, Function<Name, Span> words) {
        return names.stream()
                .map(name ->
                        which.test(name)
                                ? new Name(words.apply(name), name.type(), name.confidence())
                                : name)
                .toList();
    }
}
