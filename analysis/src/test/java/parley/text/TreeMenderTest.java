package parley.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.model.Span;

class TreeMenderTest {
    /// Words as `form/XPOS/head/relation`, heads counted from 0.
    private static List<Token> tokens(String line) {
        var tokens = new ArrayList<Token>();
        int start = 0;
        for (String word : line.split(" ", -1)) {
            String[] parts = word.split("/", -1);
            var span = new Span(start, start + parts[0].length());
            start = span.end() + 1;
            String upos =
                    switch (parts[1].substring(0, 2)) {
                        case "VB" -> "VERB";
                        case "NN" -> parts[1].equals("NN") ? "NOUN" : "PROPN";
                        case "PR" -> "PRON";
                        case "PO", "TO" -> "PART";
                        case ",." -> "PUNCT";
                        default -> "X";
                    };
            String lemma = parts[0].equals("are") ? "be" : parts[0];
            int head = Integer.parseInt(parts[2]);
            tokens.add(new Token(span, parts[0], lemma, upos, parts[1], head, parts[3]));
        }
        return tokens;
    }

    private static List<String> arcs(String line) {
        return TreeMender.mend(tokens(line)).stream()
                .map(token -> token.relation() + ">" + token.head())
                .toList();
    }

    @Test
    void aParticipleWithoutAnAuxiliaryHasNoSubject() {
        assertThat(arcs("people/NN/1/nsubj briefed/VBN/3/ccomp today/NN/1/obl said/VBD/-1/root"))
                .containsExactly("nsubj>3", "acl>0", "obl>1", "root>-1");
        assertThat(arcs("people/NN/1/nsubj briefed/VBD/3/ccomp today/NN/1/obl said/VBD/-1/root"))
                .containsExactly("nsubj>1", "ccomp>3", "obl>1", "root>-1");
    }

    @Test
    void aFlatNameBeforeAVerbIsItsSubject() {
        assertThat(arcs("Vole/NNP/1/flat pledged/VBD/-1/root"))
                .containsExactly("nsubj>1", "root>-1");
    }

    @Test
    void aVerbHasOneSubject() {
        assertThat(arcs("She/PRP/2/nsubj Vole/NNP/2/flat pledged/VBD/-1/root"))
                .containsExactly("nsubj>2", "flat>2", "root>-1");
    }

    @Test
    void aNamesOwnPartsStayFlat() {
        assertThat(arcs("Maria/NNP/2/nsubj Vole/NNP/0/flat spoke/VBD/-1/root"))
                .containsExactly("nsubj>2", "flat>0", "root>-1");
    }

    @Test
    void anAppositionOfAFiniteVerbIsItsSubject() {
        assertThat(arcs("leader/NN/1/nmod:desc Vole/NNP/2/appos signed/VBD/-1/root"))
                .containsExactly("nmod:desc>1", "nsubj>2", "root>-1");
    }

    @Test
    void theFirstNounIsTheSubjectOfTheClauseBeforeTheVerbOfSaying() {
        assertThat(
                        arcs(
                                "Rebels/NN/4/nsubj fled/VBD/4/ccomp ,/,./1/punct police/NN/4/nsubj"
                                        + " said/VBD/-1/root"))
                .containsExactly("nsubj>1", "ccomp>4", "punct>1", "nsubj>4", "root>-1");
    }

    @Test
    void aClauseWithItsOwnSubjectKeepsIt() {
        String whole =
                "Police/NN/4/nsubj ,/,./0/punct she/PRP/3/nsubj said/VBD/4/parataxis"
                        + " fled/VBD/-1/root";
        assertThat(arcs(whole))
                .containsExactly("nsubj>4", "punct>0", "nsubj>3", "parataxis>4", "root>-1");
    }

    @Test
    void aRemarkBetweenCommasIsNoClauseBefore() {
        String whole =
                "Vale/NNP/5/nsubj ,/,./2/punct told/VBD/5/parataxis him/PRP/2/obj ,/,./2/punct"
                        + " has/VBZ/-1/root arms/NN/5/obj";
        assertThat(arcs(whole)).startsWith("nsubj>5");
    }

    @Test
    void ofTwoSubjectsTheOneBehindTheVerbIsItsObject() {
        assertThat(
                        arcs(
                                "League/NNP/1/nsubj urged/VBD/-1/root union/NN/1/nsubj to/TO/4/mark"
                                        + " help/VB/1/xcomp"))
                .containsExactly("nsubj>1", "root>-1", "obj>1", "mark>4", "xcomp>1");
    }

    @Test
    void whatThereIsStaysASubject() {
        assertThat(arcs("there/PRP/1/nsubj are/VBP/-1/root towns/NN/1/nsubj"))
                .containsExactly("nsubj>1", "root>-1", "nsubj>1");
    }

    @Test
    void noPartOfANameStandsBehindTheVerb() {
        assertThat(
                        arcs(
                                "South/NNP/1/compound Vale/NNP/2/nsubj rejected/VBD/-1/root"
                                        + " North/NNP/4/compound Vale/NNP/0/flat 's/POS/4/case"
                                        + " demand/NN/2/obj"))
                .contains("nmod:poss>6")
                .doesNotContain("flat>0");
    }

    @Test
    void noPartOfANounsPhraseStandsAcrossTheVerb() {
        assertThat(
                        arcs(
                                "army/NN/2/compound shelled/VBD/-1/root villages/NN/1/obj"
                                        + " nearby/XX/1/advmod"))
                .containsExactly("nsubj>1", "root>-1", "obj>1", "advmod>1");
        assertThat(
                        arcs(
                                "she/PRP/2/nsubj army/NN/3/compound shelled/VBD/-1/root"
                                        + " villages/NN/2/obj"))
                .containsExactly("nsubj>2", "compound>3", "root>-1", "obj>2");
    }

    @Test
    void whoIsCalledOnToDoSomethingIsCalledOnByAVerb() {
        String words =
                "Oman/NNP/1/nsubj condemns/VBZ/-1/root raids/NNS/1/obj and/CC/4/cc calls/NNS/2/conj"
                        + " on/IN/6/case Peru/NNP/4/nmod to/TO/8/mark stop/VB/1/advcl";
        List<Token> mended = TreeMender.mend(tokens(words));
        assertThat(mended.get(4))
                .extracting(Token::upos, Token::lemma, Token::head)
                .containsExactly("VERB", "call", 1);
        assertThat(arcs(words)).endsWith("obl>4", "mark>8", "xcomp>4");
        assertThat(arcs(words.replace("to/TO/8/mark stop/VB/1/advcl", "today/NN/1/obl")))
                .contains("conj>2");
        String below =
                words.replace("condemns/VBZ/-1/root", "condemns/VBZ/8/csubj")
                        .replace("stop/VB/1/advcl", "stop/VB/-1/root");
        assertThat(arcs(below)).contains("conj>2", "root>-1");
    }

    @Test
    void whoIsToDoWhatIsCalledForIsItsSubject() {
        assertThat(
                        arcs(
                                "calls/NNS/-1/root for/IN/3/case the/DT/3/det Union/NNP/0/nmod"
                                        + " to/TO/5/mark leave/VB/0/acl"))
                .containsExactly("root>-1", "mark>5", "det>3", "nsubj>5", "mark>5", "acl>0");
        assertThat(
                        arcs(
                                "paid/VBD/-1/root for/IN/2/case bread/NN/0/obl to/TO/4/mark"
                                        + " live/VB/0/advcl"))
                .containsExactly("root>-1", "case>2", "obl>0", "mark>4", "advcl>0");
    }
}
