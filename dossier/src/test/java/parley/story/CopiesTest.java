package parley.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import parley.testkit.Cases;

/// Texts here are made up by us.
class CopiesTest {
    private static final String WIRE =
            """
            The government of Ostmark offered on Friday to stop firing along the river if Belhar \
            frees the prisoners it took in spring. Its envoy told reporters in Tessaly that the \
            offer would stand for ten days. Belhar's foreign ministry said it had read the text \
            and would answer in writing. Two convoys with medicine waited at the crossing.
            """;

    private static final String OTHER =
            """
            Farmers in the south of Corvia blocked the motorway for a third day to protest against \
            the price of diesel. The minister of transport promised to meet them on Monday. Police \
            counted four hundred tractors near the toll station and let ambulances through.
            """;

    @Test
    void aCopyUnderAnotherHeadlineAndHouseStyleIsFound() {
        String cut =
                "River truce on offer\n\n"
                        + WIRE.substring(0, WIRE.indexOf("Two convoys")).replace("'s", "’s");

        assertThat(Copies.groups(List.of(OTHER, WIRE, cut))).containsExactly(0, 1, 1);
    }

    @Test
    void aDailyReleaseFromOneTemplateIsNoCopy() {
        String monday =
                "On Jan. 8 coalition forces conducted 34 strikes against the group near the river."
                        + " Near the northern town 15 strikes engaged five units of the group today."
                        + " All aircraft returned to their bases without any damage or loss at all.";
        String tuesday = monday.replace("Jan. 8", "Jan. 9").replace("34", "26").replace("15", "12");

        assertThat(Copies.groups(List.of(monday, tuesday))).containsExactly(0, 1);
        assertThat(Copies.groups(List.of(monday, monday + " More follows."))).containsExactly(0, 0);
    }

    @Test
    void aTextThatQuotesAParagraphDoesNotJoinTwoGroups() {
        String quoting = OTHER + WIRE.substring(0, WIRE.indexOf("Belhar's"));

        assertThat(Copies.groups(List.of(WIRE, WIRE, OTHER, quoting))).containsExactly(0, 0, 2, 2);
    }

    @Test
    void derivedTextsAreToldWithWhatTheyShare() {
        List<Overlap> derived = Copies.derived(List.of(WIRE, OTHER, WIRE + OTHER));

        assertThat(derived)
                .hasSize(2)
                .allSatisfy(each -> {
                    assertThat(each.second()).isEqualTo(2);
                    assertThat(each.containment()).isEqualTo(1);
                });
    }

    @Test
    void sharedPassagesAreAsLongAsTheyGo() {
        String second = "As reported, " + WIRE.substring(0, 120) + " and so on.";

        List<Passages.Passage> shared = Passages.shared(WIRE, second);

        assertThat(shared).hasSize(1);
        assertThat(shared.getFirst().first().of(WIRE))
                .isEqualTo(shared.getFirst().second().of(second))
                .startsWith("The government of Ostmark");
    }

    @Test
    void anUnrelatedTextChangesNoGroup() {
        int[] without = Copies.groups(List.of(WIRE, WIRE + " Ends."));
        int[] with = Copies.groups(List.of(WIRE, WIRE + " Ends.", OTHER));

        assertThat(with).startsWith(without);
    }

    @Test
    void containmentIsSymmetricAndBounded() {
        String[] words = {"talks", "river", "truce", "envoy", "the", "of"};
        Cases.forAll(
                random -> {
                    var texts = new String[2];
                    for (int i = 0; i < 2; i++) {
                        var text = new StringBuilder();
                        random.ints(random.nextInt(40), 0, words.length)
                                .forEach(word -> text.append(words[word]).append(' '));
                        texts[i] = text.toString();
                    }
                    return List.of(texts);
                },
                texts -> {
                    Shingles one = Shingles.of(texts.getFirst());
                    Shingles other = Shingles.of(texts.getLast());
                    assertThat(one.containment(other))
                            .isBetween(0.0, 1.0)
                            .isEqualTo(other.containment(one));
                    assertThat(one.containment(one)).isEqualTo(one.size() == 0 ? 0.0 : 1.0);
                });
    }

    @Test
    void aPhraseOfThousandsOfTextsCostsLittle() {
        var index = new CopyIndex(0.9);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> {
                    for (int i = 0; i < 20_000; i++) {
                        index.add(
                                Shingles.of(
                                        "This is a site that asks you to subscribe to its letter"
                                                + " number "
                                                + i));
                    }
                });
    }
}
