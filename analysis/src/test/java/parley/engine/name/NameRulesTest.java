package parley.engine.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import parley.model.Name;
import parley.model.Span;
import parley.text.Sentence;
import parley.text.SentenceSplitter;
import parley.text.Token;

class NameRulesTest {
    @Test
    void aTitleIsNoPartOfAName() {
        String text = "President Anna Keller spoke.";

        assertThat(names(text, name(text, "President Anna Keller", Name.Type.PERSON)))
                .isEqualTo("PERSON Anna Keller");
    }

    @Test
    void aLastNameIsAPersonWhereTheTextHasTheFullName() {
        String text = "Anna Keller spoke. Later Keller left.";
        int last = text.lastIndexOf("Keller");
        Name place = new Name(new Span(last, last + 6), Name.Type.PLACE, 0.6);

        assertThat(names(text, name(text, "Anna Keller", Name.Type.PERSON), place))
                .isEqualTo("PERSON Anna Keller, PERSON Keller");
    }

    @Test
    void anAcronymExplainedInTheTextIsAnOrganisation() {
        String text = "The Free River Front (FRF) spoke. Nobody heard FRF.";

        assertThat(names(text, name(text, "Free River Front", Name.Type.ORGANISATION)))
                .isEqualTo("ORGANISATION Free River Front, ORGANISATION FRF, ORGANISATION FRF");
    }

    @Test
    void aWordOfOneKindInMostOfItsMentionsIsOfThatKindInAll() {
        String text = "The NRC met. NRC left. NRC talks on. Later NRC spoke. Nobody heard NRC.";
        Name[] found = new Name[4];
        int at = -1;
        for (int i = 0; i < found.length; i++) {
            at = text.indexOf("NRC", at + 1);
            Name.Type type = i == 2 ? Name.Type.PLACE : Name.Type.ORGANISATION;
            found[i] = new Name(new Span(at, at + 3), type, 0.6);
        }

        assertThat(names(text, found))
                .isEqualTo(String.join(", ", Collections.nCopies(5, "ORGANISATION NRC")));
    }

    @Test
    void whatIsNamedInAVoteOfAYearIsPartOfItsName() {
        String text = "She won the 2019 New Oravia presidential election in Oravia.";

        assertThat(names(text, name(text, "New Oravia", Name.Type.PLACE)))
                .isEqualTo("OTHER 2019 New Oravia presidential election");
        String other = "In 2019 she lost to Oravia in an election.";
        assertThat(names(other, name(other, "Oravia", Name.Type.PLACE))).isEqualTo("PLACE Oravia");
    }

    @Test
    void twoNamesOfOneKindWithABlankBetweenThemAreOne() {
        String text = "They crossed Upper Oravia and Lower Oravia, Belmark.";

        assertThat(
                        names(
                                text,
                                name(text, "Upper", Name.Type.PLACE),
                                new Name(new Span(19, 25), Name.Type.PLACE, 0.9),
                                name(text, "Lower Oravia", Name.Type.PLACE),
                                name(text, "Belmark", Name.Type.PLACE)))
                .isEqualTo("PLACE Upper Oravia, PLACE Lower Oravia, PLACE Belmark");
    }

    @Test
    void aNameThatEndsInOfGoesOn() {
        String text = "The Party of the Valleys met the Union of.";

        assertThat(
                        names(
                                text,
                                name(text, "Party of", Name.Type.ORGANISATION),
                                name(text, "Valleys", Name.Type.PLACE),
                                name(text, "Union of", Name.Type.ORGANISATION)))
                .isEqualTo("ORGANISATION Party of the Valleys, ORGANISATION Union");
    }

    @Test
    void numbersAndTheLikeBelongToAPersonsName() {
        String text = "Adrian II met Karl Senn, Jr. and left.";

        assertThat(
                        names(
                                text,
                                name(text, "Adrian", Name.Type.PERSON),
                                name(text, "Karl Senn", Name.Type.PERSON),
                                name(text, "Jr.", Name.Type.PERSON)))
                .isEqualTo("PERSON Adrian II, PERSON Karl Senn, Jr.");
    }

    @Test
    void aRealmHasItsAdjective() {
        String text = "The Oravian Empire met the Bishop of Senn.";

        assertThat(
                        names(
                                text,
                                name(text, "Oravian", Name.Type.GROUP),
                                name(text, "Empire", Name.Type.PLACE),
                                name(text, "Bishop of Senn", Name.Type.ORGANISATION)))
                .isEqualTo("PLACE Oravian Empire, PLACE Senn");
    }

    @Test
    void applyingTheRulesAgainChangesNothing() {
        String text = "President Anna Keller spoke. Later Keller left.";
        List<Sentence> once =
                NameRules.apply(
                        text,
                        sentences(text, name(text, "President Anna Keller", Name.Type.PERSON)));

        assertThat(NameRules.apply(text, once)).isEqualTo(once);
    }

    private static Name name(String text, String words, Name.Type type) {
        int start = text.indexOf(words);
        return new Name(new Span(start, start + words.length()), type, 0.95);
    }

    private static String names(String text, Name... given) {
        return NameRules.apply(text, sentences(text, given)).stream()
                .flatMap(sentence -> sentence.names().stream())
                .map(name -> name.type() + " " + name.words().of(text))
                .collect(Collectors.joining(", "));
    }

    /// Sentences whose capitalised words are proper nouns, with the names that lie in each.
    private static List<Sentence> sentences(String text, Name... names) {
        var sentences = new ArrayList<Sentence>();
        for (var spans : SentenceSplitter.sentences(text, new Span(0, text.length()))) {
            Span whole = Span.around(spans.getFirst(), spans.getLast());
            var tokens = new ArrayList<Token>();
            for (Span span : spans) {
                String form = span.of(text);
                String tag = Character.isUpperCase(form.charAt(0)) ? "PROPN" : "X";
                tokens.add(new Token(span, form, form, tag, tag, tokens.isEmpty() ? -1 : 0, "dep"));
            }
            List<Name> inside =
                    List.of(names).stream().filter(name -> whole.contains(name.words())).toList();
            sentences.add(new Sentence(whole, tokens, inside));
        }
        return sentences;
    }
}
