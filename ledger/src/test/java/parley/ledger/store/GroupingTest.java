package parley.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.ledger.Comparison.Difference;
import parley.ledger.Comparison.Kind;
import parley.ledger.Field;
import parley.ledger.Filter;
import parley.ledger.FindingRecord;
import parley.ledger.Intake;
import parley.ledger.Layer;
import parley.ledger.Ledger;
import parley.ledger.MadeUp;
import parley.ledger.Query;
import parley.ledger.ReportRecord;
import parley.ledger.StoryRecord;
import parley.ledger.WritableLedger;
import parley.model.Correction;
import parley.model.Correction.Part;
import parley.model.Correction.RightIs;
import parley.model.Correction.Target;

/// Copies are one source; independent chains corroborate.
class GroupingTest {
    private static final LocalDate DAY = LocalDate.of(2024, 5, 3);
    private static final String WORDS =
            "Ostmark said it would free every prisoner of the spring fighting. Its envoy spoke in"
                    + " the harbour of Tessaly after two days of talks with the other side. Snow fell"
                    + " on the tents outside the town, and a convoy waited at the last checkpoint.";

    @TempDir Path folder;

    /// Where a ledger of this name is.
    String location(String name) {
        return folder.resolve(name).toString();
    }

    private WritableLedger write(String name) {
        return LedgerStore.write(location(name));
    }

    @Test
    void aCopyHasTheChainOfTheEarliest() {
        try (WritableLedger ledger = write("a")) {
            ledger.add(
                    List.of(
                            intake("Second prints it\n\n" + WORDS, DAY.plusDays(1), "Post"),
                            intake("First prints it\n\n" + WORDS, DAY, "Courier")));
            ledger.regroup();

            assertThat(reports(ledger))
                    .extracting(report -> report.source().chain())
                    .containsExactly("Courier", "Courier");
            assertThat(reports(ledger))
                    .extracting(ReportRecord::copies)
                    .containsOnly(reports(ledger).getFirst().id().value().substring(0, 16));
        }
    }

    @Test
    void copiesDoNotCorroborateAndIndependentChainsDo() {
        String own =
                "Third has it too\n\n"
                        + "In a short note the cabinet was said to agree. Ostmark said it would free"
                        + " every prisoner of the spring fighting. Nothing was said of the harbour, and"
                        + " the markets in the capital hardly moved when it was heard.";
        try (WritableLedger ledger = write("a")) {
            ledger.add(
                    List.of(
                            intake("First prints it\n\n" + WORDS, DAY, "Courier"),
                            intake("Second prints it\n\n" + WORDS, DAY, "Post")));
            ledger.regroup();
            assertThat(independent(ledger)).containsExactly(1, 1);

            ledger.add(List.of(intake(own, DAY, "Herald")));
            ledger.regroup();
            assertThat(independent(ledger)).containsExactly(2, 2, 2);
            assertThat(ledger.verify()).isEmpty();
        }
    }

    @Test
    void reportsThatDisagreeOnTheSameAreSetSideBySide() {
        String other = WORDS.replace("every prisoner", "300 prisoners of war, every prisoner");
        String third = WORDS.replace("every prisoner", "200 prisoners of war, every prisoner");
        try (WritableLedger ledger = LedgerStore.write(folder.toString())) {
            ledger.add(
                    List.of(
                            intake("A\n\n" + other, DAY, "Courier"),
                            intake("B\n\n" + third, DAY.plusDays(1), "Post"),
                            intake("C\n\n" + third, DAY.plusDays(9), "Herald")));
            ledger.regroup();
            FindingRecord record = records(ledger, Filter.ALL).getFirst();

            assertThat(ledger.alike(record.id()))
                    .singleElement()
                    .satisfies(found -> {
                        assertThat(found.other().source().publisher()).isEqualTo("Post");
                        assertThat(found.differences())
                                .containsExactly(
                                        new Difference(
                                                Kind.NUMBER, "300 prisoners", "200 prisoners"));
                    });
            FindingRecord later = records(ledger, Filter.ALL).getLast();
            assertThat(ledger.alike(later.id())).isEmpty();

            ledger.correct(
                    new Correction(
                            new RightIs(new Target(record.id(), null), Part.FIRMNESS, "5"),
                            "it was signed",
                            DAY,
                            null));
            assertThat(ledger.alike(record.id()).getFirst().differences())
                    .contains(new Difference(Kind.FIRMNESS, "5", "3"));
        }
    }

    @Test
    void reportsOnOneHappeningAreAStoryWithTheKeyOfTheFirst() {
        String other =
                "Ostmark's envoy left the harbour of Tessaly. He said again that every prisoner of"
                        + " the spring fighting would be free, and that snow had held up the convoy at"
                        + " the last checkpoint outside the town.";
        String unlike =
                "Farmers of Corvia block the motorway with tractors over the price of diesel; "
                        + "their minister promises to meet them on Monday at the toll station.";
        try (WritableLedger ledger = write("a")) {
            ledger.add(
                    List.of(
                            intake("Second prints it\n\n" + WORDS, DAY.plusDays(1), "Post"),
                            silent(other, DAY.plusDays(2), "Herald"),
                            silent(unlike, DAY.plusDays(1), "Herald")));
            ledger.regroup();
            String before =
                    reports(ledger).stream()
                            .filter(report -> "Post".equals(report.source().publisher()))
                            .findFirst()
                            .orElseThrow()
                            .story();
            ledger.add(List.of(intake("First prints it\n\n" + WORDS, DAY, "Courier")));
            ledger.regroup();

            List<StoryRecord> stories;
            try (Stream<StoryRecord> all = ledger.stories(Filter.ALL, 2)) {
                stories = all.toList();
            }
            assertThat(stories).hasSize(1);
            StoryRecord story = stories.getFirst();
            assertThat(story.reports()).isEqualTo(3);
            assertThat(story.chains()).isEqualTo(2);
            assertThat(story.firstDay()).isEqualTo(DAY);
            assertThat(story.lastDay()).isEqualTo(DAY.plusDays(2));
            assertThat(story.first()).isEqualTo(reports(ledger).getFirst().id());
            // An earlier report took the lead; the key that people may hold still leads there.
            assertThat(ledger.story(before)).contains(story);
            assertThat(records(ledger, Filter.ALL.and(Field.STORY, story.key())))
                    .hasSize(2)
                    .allMatch(record -> record.story().equals(story.key()));
            Query query = new Query(List.of(), Filter.ALL.and(Field.STORY, story.key()));
            assertThat(ledger.search(query, null, 50).items()).hasSize(5);
        }
    }

    private static List<FindingRecord> records(Ledger ledger, Filter filter) {
        try (Stream<FindingRecord> records = ledger.records(filter)) {
            return records.toList();
        }
    }

    private static Intake silent(String text, LocalDate day, String publisher) {
        return MadeUp.intake(MadeUp.saying(text, day, publisher), publisher + text.hashCode());
    }

    private static Intake intake(String text, LocalDate day, String publisher) {
        return MadeUp.intake(MadeUp.promising(text, day, publisher), publisher);
    }

    private static List<ReportRecord> reports(Ledger ledger) {
        try (Stream<ReportRecord> reports = ledger.reports(Filter.ALL)) {
            return reports.toList();
        }
    }

    private static List<Integer> independent(Ledger ledger) {
        try (Stream<FindingRecord> records = ledger.records(Filter.ALL.in(Layer.POSITION))) {
            return records.map(FindingRecord::independent).toList();
        }
    }
}
