package parley.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.ledger.Filter;
import parley.ledger.FindingRecord;
import parley.ledger.Intake;
import parley.ledger.Layer;
import parley.ledger.Ledger;
import parley.ledger.MadeUp;
import parley.ledger.QueryParser;
import parley.ledger.ReportRecord;
import parley.ledger.WritableLedger;

/// Grouping what is new gives what grouping all gives.
class RegroupingTest {
    private static final LocalDate DAY = LocalDate.of(2024, 5, 3);
    private static final String[] PLACES = {"Tessaly", "Corvia", "Sundar", "Norrland", "Quay"};
    private static final String[] DEEDS = {
        "free every prisoner of the spring fighting",
        "open the harbour to grain ships before winter",
        "withdraw its artillery from the river line"
    };
    private static final String[] SENTENCES = {
        "Rescue teams with dogs searched the rubble for survivors.",
        "Farmers blocked the motorway with tractors over the price of diesel.",
        "The mediators put off their flight for the second time.",
        "A convoy of forty lorries waited at the last checkpoint.",
        "Hospitals treated the injured while aftershocks went on.",
        "Observers counted 34 strikes near the northern town that day.",
        "Two convoys with medicine waited at the crossing until dusk.",
        "Nobody would say who had drawn up the latest draft."
    };

    @TempDir Path folder;

    /// Where a ledger of this name is.
    String location(String name) {
        return folder.resolve(name).toString();
    }

    /// How many sets of made reports are looked at.
    int seeds() {
        return 4;
    }

    @Test
    void reportsInTheOrderOfTheirDaysAreGroupedAlikeInPartsOfAnySize() {
        for (int seed = 1; seed <= seeds(); seed++) {
            List<Intake> reports = reports(seed, 70);
            String whole = grouped("whole" + seed, List.of(reports), 1000);
            assertThat(whole.lines().map(line -> line.split(" ", -1)[1]).distinct().count())
                    .as("some are copies")
                    .isLessThan(70);
            assertThat(whole.lines().map(line -> line.split(" ", -1)[3]).distinct().count())
                    .as("there are stories of several reports")
                    .isBetween(2L, 60L);
            assertThat(grouped("parts" + seed, parts(reports, seed), 1000)).isEqualTo(whole);
            assertThat(grouped("rounds" + seed, List.of(reports), 1 + seed)).isEqualTo(whole);
        }
    }

    @Test
    void inAnyOtherOrderCopiesAndNumbersOfSourcesAreTheSame() {
        for (int seed = 1; seed <= seeds(); seed++) {
            List<Intake> reports = reports(seed, 70);
            String whole = grouped("whole" + seed, List.of(reports), 1000);
            Collections.shuffle(reports, new Random(seed));
            assertThat(grouped("together" + seed, List.of(reports), 1000))
                    .as("in one call stories too")
                    .isEqualTo(whole);
            assertThat(withoutStories(grouped("apart" + seed, parts(reports, seed), 1000)))
                    .isEqualTo(withoutStories(whole));
            try (WritableLedger ledger = LedgerStore.write(location("apart" + seed))) {
                ledger.reindex();
                ledger.regroup();
                assertThat(groups(ledger)).as("grouped anew").isEqualTo(whole);
                assertThat(ledger.verify()).isEmpty();
            }
        }
    }

    @Test
    void aTextMetAgainAtAnEarlierPlaceStandsOnceInTheIndex() {
        String text = "River news\n\nOstmark said it would open the harbour to grain ships.";
        Intake late = intake(text, DAY, "Courier", "a.txt");
        Intake early = intake(text, DAY.minusDays(3), "Post", "b.txt");
        for (List<List<Intake>> batches :
                List.of(List.of(List.of(late, early)), List.of(List.of(late), List.of(early)))) {
            try (WritableLedger ledger = LedgerStore.write(location("n" + batches.size()))) {
                batches.forEach(batch -> {
                    ledger.add(batch);
                    ledger.regroup();
                });
                var hits = ledger.search(new QueryParser().parse("harbour in:report"), null, 9);
                assertThat(hits.items()).hasSize(1);
                assertThat(
                                ledger.search(new QueryParser().parse("publisher:post"), null, 9)
                                        .items())
                        .isNotEmpty();
                assertThat(
                                ledger.search(new QueryParser().parse("publisher:courier"), null, 9)
                                        .items())
                        .isEmpty();
                assertThat(records(ledger)).allMatch(it -> "Post".equals(it.source().chain()));
            }
        }
    }

    @Test
    void aCopyOfFewWordsIsFound() {
        String brief = "Ostmark said it would open the harbour to grain ships on Monday.";
        try (WritableLedger ledger = LedgerStore.write(location("brief"))) {
            ledger.add(List.of(intake("In brief\n\n" + brief, DAY, "Courier", "a.txt")));
            ledger.regroup();
            ledger.add(List.of(intake("News\n\n" + brief, DAY.plusDays(1), "Post", "b.txt")));
            ledger.regroup();

            assertThat(records(ledger)).allMatch(it -> "Courier".equals(it.source().chain()));
        }
    }

    private String grouped(String name, List<List<Intake>> batches, int round) {
        try (WritableLedger ledger = LedgerStore.write(location(name))) {
            for (List<Intake> batch : batches) {
                ledger.add(batch);
                new Regrouping((StoredLedger) ledger, round).run();
            }
            return groups(ledger);
        }
    }

    /// A line for each report: id, group of copies, chain, story, and how many independent sources
    /// its positions have.
    private static String groups(Ledger ledger) {
        var lines = new TreeMap<String, String>();
        try (Stream<ReportRecord> reports = ledger.reports(Filter.ALL)) {
            reports.forEach(report ->
                    lines.put(
                            report.id().value(),
                            "%s %s %s"
                                    .formatted(
                                            report.copies(),
                                            report.source().chain(),
                                            report.story())));
        }
        for (FindingRecord record : records(ledger)) {
            lines.merge(record.report().value(), " " + record.independent(), String::concat);
        }
        var all = new StringBuilder();
        lines.forEach((id, line) -> all.append(id).append(' ').append(line).append('\n'));
        return all.toString();
    }

    private static String withoutStories(String groups) {
        return groups.replaceAll("(?m)^(\\S+ \\S+ \\S+) \\S+", "$1");
    }

    private static List<FindingRecord> records(Ledger ledger) {
        try (Stream<FindingRecord> records = ledger.records(Filter.ALL.in(Layer.POSITION))) {
            return records.toList();
        }
    }

    private static List<List<Intake>> parts(List<Intake> reports, int seed) {
        var random = new Random(seed);
        var parts = new ArrayList<List<Intake>>();
        for (int from = 0; from < reports.size(); ) {
            int to = Math.min(reports.size(), from + 1 + random.nextInt(12));
            parts.add(reports.subList(from, to));
            from = to;
        }
        return parts;
    }

    /// Where a ledger lists a report.
    private record Place(int day, long sort) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return day != other.day
                    ? Integer.compare(day, other.day)
                    : Long.compare(sort, other.sort);
        }
    }

    /// Reports of some weeks in the order in which a ledger lists them, copies among them.
    private static List<Intake> reports(int seed, int count) {
        var random = new Random(seed);
        var texts = new ArrayList<String>();
        var reports = new TreeMap<Place, Intake>();
        int day = 0;
        for (int i = 0; i < count; i++) {
            day += random.nextInt(3) == 0 ? random.nextInt(4) : 0;
            String text = i > 3 && random.nextInt(4) == 0 ? copied(random, texts) : text(random, i);
            texts.add(text);
            Intake each =
                    intake("Round " + i + "\n\n" + text, DAY.plusDays(day), "P" + i % 7, "f" + i);
            reports.put(new Place(day, ReportRows.sort(each.reading().article().id())), each);
        }
        return new ArrayList<>(reports.values());
    }

    private static String copied(Random random, List<String> texts) {
        String text = texts.get(random.nextInt(texts.size()));
        return random.nextBoolean() ? text : text + " " + SENTENCES[random.nextInt(8)];
    }

    private static String text(Random random, int number) {
        String place = PLACES[random.nextInt(PLACES.length)];
        var text = new StringBuilder();
        text.append(
                "In %s, envoy %d spoke. Ostmark said it would %s. "
                        .formatted(place, number, DEEDS[random.nextInt(DEEDS.length)]));
        for (int i = 0; i < 4; i++) {
            text.append(SENTENCES[random.nextInt(SENTENCES.length)]).append(' ');
            text.append(place)
                    .append(" was quiet on the ")
                    .append(random.nextInt(30))
                    .append("th. ");
        }
        return text.toString().strip();
    }

    private static Intake intake(String text, LocalDate day, String publisher, String origin) {
        return MadeUp.intake(MadeUp.promising(text, day, publisher), origin);
    }
}
