package parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.ledger.Comparison.Difference;
import parley.ledger.Comparison.Kind;
import parley.model.Act;
import parley.model.ArticleId;
import parley.model.Condition;
import parley.model.EventCode;
import parley.model.Factuality;
import parley.model.FindingId;
import parley.model.Firmness;
import parley.model.Issue;
import parley.model.Place;
import parley.model.Span;
import parley.model.Status;

/// Where two records that state the same disagree.
class DifferencesTest {
    private static FindingRecord record(String words, Detail detail) {
        return new FindingRecord(
                new FindingId("0123456789abcdef"),
                ArticleId.of("a text"),
                detail instanceof Detail.Deed ? Layer.EVENT : Layer.POSITION,
                0,
                new Span(0, 1),
                new Span(0, 1),
                words,
                List.of(),
                null,
                List.of(),
                words,
                detail,
                null,
                null,
                null,
                new Source(null, null, "chain"),
                1,
                "0123456789abcdef",
                "rule",
                1);
    }

    private static Detail stand(Firmness firmness, String... terms) {
        return new Detail.Stand(
                Issue.CEASEFIRE,
                null,
                Act.OFFER,
                firmness,
                Status.HELD,
                List.of(terms).stream().map(DifferencesTest::term).toList(),
                false,
                null);
    }

    private static Detail.Term term(String words) {
        return new Detail.Term(
                Condition.Relation.IF, "if", words, null, Condition.Demand.MUST_HAPPEN);
    }

    private static Detail deed(String name, String country, double latitude, double longitude) {
        var site =
                new Detail.Site(
                        name,
                        country,
                        latitude,
                        longitude,
                        Place.Precision.TOWN,
                        List.of(),
                        List.of());
        return new Detail.Deed(
                "strike",
                new EventCode("ASSAULT", null, List.of(), "190"),
                Factuality.ACTUAL,
                site);
    }

    private static List<Difference> between(Detail one, Detail other) {
        return Differences.between(record("words", one), record("words", other));
    }

    @Test
    void aConditionThatOneLeavesOutIsADifferenceWhicheverComesFirst() {
        Detail with = stand(Firmness.STATED, "Belhar frees its prisoners");
        Detail without = stand(Firmness.STATED);

        assertThat(between(with, without))
                .containsExactly(new Difference(Kind.CONDITION, "Belhar frees its prisoners", ""));
        assertThat(between(without, with))
                .containsExactly(new Difference(Kind.CONDITION, "", "Belhar frees its prisoners"));
        assertThat(between(with, stand(Firmness.STATED, "the prisoners are freed by Belhar")))
                .isEmpty();
    }

    @Test
    void firmnessDiffersByStep() {
        assertThat(between(stand(Firmness.SIGNALLED), stand(Firmness.COMMITTED)))
                .containsExactly(new Difference(Kind.FIRMNESS, "1", "4"));
    }

    @Test
    void townsFarApartOrInOtherCountriesAreOtherPlaces() {
        Detail here = deed("Tessaly", "AAA", 50.0, 30.0);

        assertThat(between(here, deed("Tessaly harbour", "AAA", 50.1, 30.1))).isEmpty();
        assertThat(between(here, deed("Marn", "AAA", 51.0, 30.0)))
                .containsExactly(new Difference(Kind.PLACE, "Tessaly", "Marn"));
        assertThat(between(here, deed("Quay", "BBB", 50.0, 30.1)))
                .containsExactly(new Difference(Kind.PLACE, "Tessaly", "Quay"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sends 5,000 troops to the river    | sends 6,000 troops to the river    | 1",
                "sends 5,000 troops to the river    | sends 5000 troops to the river     | 0",
                "frees two prisoners                | frees 2 prisoners                  | 0",
                "frees two prisoners                | frees three prisoners              | 1",
                "frees two prisoners                | frees prisoners                    | 0",
                "frees two prisoners                | frees three days later             | 0",
                "two prisoners for three prisoners  | four prisoners                     | 0"
            })
    void numbersOfTheSameThingDiffer(String one, String other, int differences) {
        Detail stand = stand(Firmness.STATED);
        assertThat(Differences.between(record(one, stand), record(other, stand)))
                .hasSize(differences);
    }
}
