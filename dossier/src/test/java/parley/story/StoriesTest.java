package parley.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import parley.testkit.Cases;

/// Texts here are made up by us.
class StoriesTest {
    private static final List<String> TEXTS =
            List.of(
                    "Ostmark offers Belhar a truce along the river; envoys meet in Tessaly"
                            + " harbour.",
                    "Farmers of Corvia block motorway with tractors over the price of diesel.",
                    "Belhar reads Ostmark's offer of a river truce, its envoy in Tessaly says.",
                    "Corvia minister meets farmers whose tractors block the motorway over diesel.",
                    "Envoys in Tessaly: Ostmark's truce offer to Belhar stands for ten days.");

    private static final List<String> SHARED =
            List.of(
                    "The earthquake hit before dawn and brought down houses.",
                    "Rescue teams with dogs searched the rubble for survivors.",
                    "The tremor was felt far away and damaged several villages.",
                    "Hospitals treated the injured while aftershocks went on.",
                    "The government sent tents and blankets to the people outside.");

    @Test
    void textsOnOneHappeningAreOneStory() {
        assertThat(Stories.of(TEXTS)).containsExactly(0, 1, 0, 1, 0);
    }

    @Test
    void nothingGivesNothing() {
        assertThat(Stories.of(List.of())).isEmpty();
        assertThat(Stories.of(List.of("", ""))).containsExactly(0, 1);
    }

    /// Two earthquakes are told in the same words; who and where part them.
    @Test
    void twoHappeningsOfOneKindAreTwoStories() {
        var random = new Random(5);
        var texts = new ArrayList<String>();
        for (int i = 0; i < 16; i++) {
            texts.add(quake(random, i % 2 == 0));
        }
        int[] stories = Stories.of(texts);
        for (int i = 0; i < 16; i++) {
            assertThat(stories[i]).as(texts.get(i)).isEqualTo(i % 2);
        }
    }

    private static String quake(Random random, boolean isFirst) {
        String head =
                isFirst
                        ? "Quake kills twelve on Qeria. Governor Anton Marel of Qeria flew there."
                        : "Quake kills forty in Dorvan. Dorvan's mayor Lena Osk asked for help.";
        var text = new StringBuilder(head);
        for (String each : SHARED) {
            if (random.nextInt(4) > 0) {
                text.append(' ').append(each);
            }
        }
        return text.toString();
    }

    @Test
    void sameWordsWeeksLaterAreAnotherStory() {
        var stories = new Stories();
        for (int i = 0; i < 6; i++) {
            stories.add(Gist.of(TEXTS.get(0) + " " + TEXTS.get(2)), i < 3 ? i : 20 + i, Set.of());
        }
        assertThat(stories.firsts()).containsExactly(0, 0, 0, 3, 3, 3);
    }

    @Test
    void aStoryKeepsItsNameWhenReportsCome() {
        var stories = new Stories();
        stories.add(Gist.of(TEXTS.getFirst()), 1, Set.of());
        for (String text : TEXTS) {
            int before = stories.firsts().length;
            int[] earlier = stories.firsts();
            stories.add(Gist.of(text), 1, Set.of());
            assertThat(stories.firsts()).startsWith(earlier).hasSize(before + 1);
        }
    }

    @Test
    void releasesFromOneTemplateAreStoriesOfTheirOwn() {
        String monday =
                "On Jan. 8 coalition forces conducted 34 strikes against the group near the river."
                        + " Near the northern town 15 strikes engaged five units of the group today."
                        + " All aircraft returned to their bases without any damage or loss at all.";
        String tuesday = monday.replace("Jan. 8", "Jan. 9").replace("34", "26").replace("15", "12");
        String friday = monday.replace("Jan. 8", "Jan. 12").replace("34", "9").replace("15", "3");

        assertThat(Stories.of(List.of(monday, tuesday, friday, tuesday)))
                .containsExactly(0, 1, 2, 1);
    }

    @Test
    void aGistComesBackFromItsBytes() {
        for (String text : TEXTS) {
            byte[] packed = Gist.of(text).packed();
            assertThat(Gist.ofPacked(packed).packed()).isEqualTo(packed);
            assertThat(packed).isNotEmpty();
        }
    }

    @Test
    void everyStoryIsNamedByItsFirstReport() {
        Cases.forAll(
                random -> {
                    var stories = new Stories();
                    long day = 0;
                    int count = 2 + random.nextInt(60);
                    for (int i = 0; i < count; i++) {
                        day += random.nextInt(4);
                        String text = TEXTS.get(random.nextInt(5)) + " " + random.nextInt(9);
                        stories.add(Gist.of(text), day, Set.of());
                    }
                    return stories.firsts();
                },
                firsts -> {
                    for (int i = 0; i < firsts.length; i++) {
                        assertThat(firsts[i]).isLessThanOrEqualTo(i);
                        assertThat(firsts[firsts[i]]).isEqualTo(firsts[i]);
                    }
                });
    }

    @Test
    void thousandsOfLikeReportsOfOneDayComeToAnEnd() {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> {
                    var stories = new Stories();
                    for (int i = 0; i < 2000; i++) {
                        stories.add(Gist.of(TEXTS.get(i % 5) + " Round " + i), 1, Set.of());
                    }
                    assertThat(stories.firsts()).hasSize(2000);
                });
    }
}
