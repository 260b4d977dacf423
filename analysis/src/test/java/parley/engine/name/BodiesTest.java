package parley.engine.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.model.Name;
import parley.model.Span;
import parley.testkit.Cases;
import parley.text.Sentence;
import parley.text.SentenceSplitter;
import parley.text.Token;

/// A sentence with names in brackets, as a name finder gave them, and what the rules make of them.
class BodiesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The [GROUP Oravian] Foreign Ministry spoke.|ORGANISATION Oravian Foreign Ministry",
                "The [GROUP Oravian] [ORGANISATION Foreign Ministry] spoke."
                        + "|ORGANISATION Oravian Foreign Ministry",
                "The [PLACE Belmark] Police left.|ORGANISATION Belmark Police",
                "[PERSON Anna Keller] University is old.|ORGANISATION Anna Keller University",
                "The [GROUP Oravian] Ocean is deep.|PLACE Oravian Ocean",
                "The [ORGANISATION Popular Front] for the [OTHER Liberation] met."
                        + "|ORGANISATION Popular Front for the Liberation",
                "The [ORGANISATION Bank] of [PLACE Oravia] paid.|ORGANISATION Bank of Oravia",
                "She left [ORGANISATION Belco] for [PLACE Oravia]."
                        + "|ORGANISATION Belco, PLACE Oravia",
                "The [PLACE Free River Party] won.|ORGANISATION Free River Party",
                "He saw [PERSON Anna Church].|PERSON Anna Church",
                "The [ORGANISATION Opposition] left.|''",
                "The [GROUP conservative] River Party won.|GROUP conservative",
            })
    void bodiesAreWhole(String given, String names) {
        assertThat(read(given)).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[PERSON Likud] met.|ORGANISATION Likud",
                "Later WHO spoke.|ORGANISATION WHO",
                "[PERSON Kinshasa] is far.|PLACE Kinshasa",
                "The [PLACE Rohingya] fled.|GROUP Rohingya",
                "[PERSON His] Highness came.|''",
                "He met [PERSON Ko Woo]-rim there.|PERSON Ko Woo-rim",
                "The [PLACE Oravia] of Southern [PLACE Belmark].|PLACE Oravia, PLACE Southern"
                        + " Belmark",
            })
    void knownWordsAreWhatTheyAre(String given, String names) {
        assertThat(read(given)).isEqualTo(names);
    }

    /// Whatever names stand where: those that come out are in order, apart, and on word edges.
    @Test
    void namesStayApart() {
        String[] words = {
            "Oravian",
            "Ministry",
            "of",
            "for",
            "the",
            "Keller",
            "Likud",
            "-",
            "rim",
            "State",
            "Bank",
            "University",
            "His",
            "Southern",
            "Cup",
            "and",
            "spoke"
        };
        Name.Type[] types = Name.Type.values();
        Cases.forAll(
                random -> {
                    var text = new StringBuilder();
                    for (int i = 0; i < 12; i++) {
                        String word = words[random.nextInt(words.length)];
                        boolean isNamed = random.nextInt(3) == 0;
                        String type = types[random.nextInt(types.length)].name();
                        text.append(isNamed ? "[" + type + " " + word + "] " : word + " ");
                    }
                    return text.toString().strip();
                },
                given -> {
                    String text = plain(given);
                    List<Name> names = NameRules.apply(text, sentences(given)).getFirst().names();
                    int end = 0;
                    for (Name name : names) {
                        assertThat(name.words().start()).isGreaterThanOrEqualTo(end);
                        end = name.words().end();
                        assertThat(name.words().of(text)).isEqualTo(name.words().of(text).strip());
                    }
                });
    }

    private static String read(String given) {
        String text = plain(given);
        return NameRules.apply(text, sentences(given)).getFirst().names().stream()
                .map(name -> name.type() + " " + name.words().of(text))
                .collect(Collectors.joining(", "));
    }

    private static String plain(String given) {
        return given.replaceAll("\\[[A-Z]+ ([^\\]]*)\\]", "$1");
    }

    private static List<Sentence> sentences(String given) {
        var names = new ArrayList<Name>();
        int shift = 0;
        for (int open = given.indexOf('['); open >= 0; open = given.indexOf('[', open + 1)) {
            int blank = given.indexOf(' ', open);
            int close = given.indexOf(']', open);
            Name.Type type = Name.Type.valueOf(given.substring(open + 1, blank));
            shift += blank + 1 - open;
            names.add(new Name(new Span(blank + 1 - shift, close - shift), type, 0.6));
            shift++;
        }
        String text = plain(given);
        var tokens = new ArrayList<Token>();
        for (Span span : SentenceSplitter.sentences(text, new Span(0, text.length())).getFirst()) {
            String form = span.of(text);
            String upos = Character.isUpperCase(form.charAt(0)) ? "PROPN" : "NOUN";
            upos = List.of("of", "for").contains(form) ? "ADP" : upos;
            tokens.add(new Token(span, form, form, upos, "NN", -1, "root"));
        }
        Span whole = Span.around(tokens.getFirst().span(), tokens.getLast().span());
        var inside = names.stream().filter(name -> whole.contains(name.words())).toList();
        return List.of(new Sentence(whole, tokens, inside));
    }
}
