package parley.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.ledger.Cursor;
import parley.ledger.FindingRecord;
import parley.ledger.Highlight;
import parley.ledger.Hit;
import parley.ledger.Layer;
import parley.ledger.Ledger;
import parley.ledger.MadeUp;
import parley.ledger.Page;
import parley.ledger.Query;
import parley.ledger.QueryParser;
import parley.ledger.WritableLedger;

class SearchTest {
    @TempDir Path folder;

    /// Where a ledger of this name is.
    String location(String name) {
        return folder.resolve(name).toString();
    }

    private WritableLedger write(String name) {
        return LedgerStore.write(location(name));
    }

    private Ledger read(String name) {
        return LedgerStore.read(location(name));
    }

    private WritableLedger ledger;

    @BeforeEach
    void fill() {
        ledger = write("a");
        for (long i = 0; i < 25; i++) {
            ledger.add(List.of(MadeUp.intake(MadeUp.reading(i, 4), "file-" + i)));
        }
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void wordsAndFiltersMustBothHold() {
        List<Hit> hits = all("party:ostmark,belhar,corvia \"umbrella\" in:position,statement");

        assertThat(hits).isNotEmpty();
        assertThat(hits)
                .allSatisfy(hit -> {
                    assertThat(hit.snippet()).contains("umbrella");
                    assertThat(record(hit).parties().getFirst().name())
                            .isIn("Ostmark", "Belhar", "Corvia");
                    assertThat(hit.layer()).isIn(Layer.POSITION, Layer.STATEMENT);
                });
        long expected =
                ledger.records(
                                new QueryParser()
                                        .parse("party:ostmark,belhar,corvia in:position,statement")
                                        .filter())
                        .filter(record -> record.snippet().contains("umbrella"))
                        .count();
        assertThat(hits).hasSize((int) expected);
    }

    @Test
    void bareWordsFindOtherInflectionsAndQuotedOnesDoNot() {
        assertThat(all("prisoners in:position")).isNotEmpty();
        assertThat(all("guarantee in:position")).isNotEmpty();
        assertThat(all("\"guarantee\" in:position")).isEmpty();
    }

    @Test
    void highlightsMarkTheWordsThatMatched() {
        for (Hit hit : all("\"grain ships\" harbour")) {
            assertThat(hit.highlights())
                    .extracting(mark -> words(hit, mark))
                    .contains("harbour", "grain", "ships");
        }
    }

    @Test
    void pagesTogetherAreTheWholeAnswer() {
        for (String query :
                List.of("missiles", "in:event party:belhar", "since:2021 firmness>=3")) {
            assertThat(paged(query, 3)).as(query).isEqualTo(all(query)).isNotEmpty();
        }
    }

    @Test
    void withoutWordsTheLatestComeFirst() {
        assertThat(all("in:position party:corvia"))
                .extracting(hit -> record(hit).day())
                .isSortedAccordingTo((a, b) -> b.compareTo(a))
                .hasSizeGreaterThan(2);
    }

    @Test
    void reportsAreFoundByTheirWords() {
        List<Hit> hits = all("\"round 7\" in:report");

        assertThat(hits).hasSize(1);
        assertThat(hits.getFirst().report()).isEqualTo(MadeUp.reading(7, 4).article().id());
    }

    @Test
    void anotherProcessFindsWhatIsIndexed() {
        ledger.reindex();
        try (Ledger reader = read("a")) {
            Query query = new QueryParser().parse("umbrella");

            assertThat(reader.search(query, null, 100)).isEqualTo(ledger.search(query, null, 100));
        }
    }

    @Test
    void whatTheIndexMissedIsPutWhenTheLedgerIsNextWritten() {
        int expected = all("umbrella").size();
        ledger.close();
        ledger = write("a");
        ledger.add(List.of());

        assertThat(all("umbrella")).hasSize(expected);
    }

    private List<Hit> all(String query) {
        return ledger.search(new QueryParser().parse(query), null, 1000).items();
    }

    private List<Hit> paged(String text, int limit) {
        Query query = new QueryParser().parse(text);
        var hits = new ArrayList<Hit>();
        Cursor after = null;
        do {
            Page<Hit> page = ledger.search(query, after, limit);
            hits.addAll(page.items());
            after = page.next();
        } while (after != null);
        return hits;
    }

    private static FindingRecord record(Hit hit) {
        FindingRecord record = hit.record();
        assertThat(record).isNotNull();
        return java.util.Objects.requireNonNull(record);
    }

    private static String words(Hit hit, Highlight mark) {
        return hit.snippet().substring(mark.start(), mark.end());
    }
}
