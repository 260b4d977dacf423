package parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import parley.testkit.Cases;

class QueryParserTest {
    private final QueryParser parser = new QueryParser();

    @Test
    void fieldsPhrasesAndDaysAreTold() {
        Query query = parser.parse("speaker:zelensky issue:guarantees \"umbrella\" since:2024-09");

        assertThat(query.words()).containsExactly(new Query.Words("umbrella", true));
        assertThat(query.filter().clauses())
                .containsExactly(
                        clause(Field.SPEAKER, Filter.Test.IS, "zelensky"),
                        clause(Field.ISSUE, Filter.Test.IS, "guarantees"),
                        clause(Field.DAY, Filter.Test.FROM, "2024-09-01"));
    }

    @Test
    void aMonthEndsOnItsLastDay() {
        assertThat(parser.parse("until:2024-02").filter().clauses())
                .containsExactly(clause(Field.DAY, Filter.Test.TO, "2024-02-29"));
        assertThat(parser.parse("published:2023").filter().clauses())
                .containsExactly(
                        clause(Field.PUBLISHED, Filter.Test.FROM, "2023-01-01"),
                        clause(Field.PUBLISHED, Filter.Test.TO, "2023-12-31"));
    }

    @Test
    void numbersHaveAnOrder() {
        assertThat(parser.parse("firmness>=3 independent>1 terms:1..2").filter().clauses())
                .containsExactly(
                        clause(Field.FIRMNESS, Filter.Test.FROM, "3"),
                        clause(Field.INDEPENDENT, Filter.Test.FROM, "2"),
                        clause(Field.TERMS, Filter.Test.FROM, "1"),
                        clause(Field.TERMS, Filter.Test.TO, "2"));
    }

    @Test
    void severalValuesAreAlternativesAndAMinusRefuses() {
        assertThat(
                        parser.parse("act:offer,PROMISE -status:former party:\"Rhone Pact\"")
                                .filter()
                                .clauses())
                .containsExactly(
                        new Filter.Clause(Field.ACT, Filter.Test.IS, List.of("offer", "promise")),
                        clause(Field.STATUS, Filter.Test.IS_NOT, "former"),
                        clause(Field.PARTY, Filter.Test.IS, "Rhone Pact"));
    }

    @Test
    void namesMayBeKnownUnderOthers() {
        var knowing = new QueryParser(name -> List.of("person/" + name));

        assertThat(knowing.parse("speaker:zelensky").filter().clauses().getFirst().values())
                .containsExactly("zelensky", "person/zelensky");
    }

    @Test
    void whatDoesNotFitIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parser.parse("colour:red"))
                .withMessageContainingAll("colour", "party", "since");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parser.parse("firmness:high"))
                .withMessageContaining("high");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parser.parse("since:yesterday"))
                .withMessageContainingAll("yesterday", "2024-11-29");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parser.parse("party>=ostmark"))
                .withMessageContaining("no order");
    }

    @Test
    void anyTextGivesAQueryOrOneKindOfRefusal() {
        String alphabet = "ab:\"<>=-., 1\t\u00e9";
        Cases.forAll(
                random -> {
                    var text = new StringBuilder();
                    random.ints(random.nextInt(40), 0, alphabet.length())
                            .forEach(i -> text.append(alphabet.charAt(i)));
                    return text.toString();
                },
                text -> {
                    try {
                        assertThat(parser.parse(text)).isNotNull();
                    } catch (IllegalArgumentException e) {
                        assertThat(e).hasMessageMatching("(?s).*\\S.*");
                    }
                });
    }

    @Test
    void aLongQueryOfQuotesEndsSoon() {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> parser.parse("\"a".repeat(900)));
    }

    private static Filter.Clause clause(Field field, Filter.Test test, String value) {
        return new Filter.Clause(field, test, List.of(value));
    }
}
