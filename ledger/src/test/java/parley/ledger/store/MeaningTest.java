package parley.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.ledger.Filter;
import parley.ledger.FindingRecord;
import parley.ledger.Hit;
import parley.ledger.Layer;
import parley.ledger.Ledger;
import parley.ledger.LedgerException;
import parley.ledger.Meaning;
import parley.ledger.WritableLedger;
import parley.model.Correction;
import parley.model.Correction.NotSo;
import parley.model.Correction.Target;
import parley.model.FindingId;

/// Records are found by what they mean. The meanings here are made up: the same words point one way
/// and a little noise apart.
class MeaningTest {
    private static final int SIZE = 32;

    @TempDir private Path folder;

    private final AtomicInteger asked = new AtomicInteger();

    /// A direction for each text, the same each time.
    private static float[] direction(String words) {
        var random = new Random(words.hashCode());
        float[] vector = new float[SIZE];
        double squares = 0;
        for (int i = 0; i < SIZE; i++) {
            vector[i] = (float) random.nextGaussian();
            squares += vector[i] * vector[i];
        }
        for (int i = 0; i < SIZE; i++) {
            vector[i] /= (float) Math.sqrt(squares);
        }
        return vector;
    }

    private Meaning meaning() {
        return words -> {
            asked.incrementAndGet();
            return direction(words);
        };
    }

    private static float[] nonNull(float @Nullable [] vector) {
        return Objects.requireNonNull(vector);
    }

    private static double dot(float[] one, float[] other) {
        double dot = 0;
        for (int i = 0; i < SIZE; i++) {
            dot += one[i] * other[i];
        }
        return dot;
    }

    private WritableLedger filled(int reports) {
        WritableLedger ledger = LedgerStore.write(folder.toString());
        ledger.add(LongStream.range(0, reports).mapToObj(KilledWriter::intake).toList());
        return ledger;
    }

    private static List<FindingRecord> records(Ledger ledger, Filter filter) {
        try (Stream<FindingRecord> records = ledger.records(filter)) {
            return records.toList();
        }
    }

    private static List<FindingId> ids(List<Hit> hits) {
        return hits.stream().map(hit -> Objects.requireNonNull(hit.record()).id()).toList();
    }

    @Test
    void theNearestAreFoundAsIfAllWereComparedAlsoUnderAFilter() {
        try (WritableLedger ledger = filled(120)) {
            ledger.learn(meaning(), _ -> {});
            Map<FindingId, float[]> vectors = new HashMap<>();
            for (FindingRecord record : records(ledger, Filter.ALL)) {
                String text = ledger.text(record.report()).orElseThrow();
                vectors.put(record.id(), direction(record.evidence().of(text)));
            }
            int found = 0;
            int wanted = 0;
            for (Filter filter :
                    List.of(
                            Filter.ALL,
                            Filter.ALL.in(Layer.POSITION),
                            Filter.ALL.in(Layer.EVENT).party("Corvia"))) {
                for (int i = 0; i < 20; i++) {
                    float[] asked = direction("question " + i);
                    Comparator<FindingRecord> nearest =
                            Comparator.comparingDouble(
                                    it -> -dot(nonNull(vectors.get(it.id())), asked));
                    List<FindingId> exact =
                            records(ledger, filter).stream()
                                    .sorted(nearest)
                                    .limit(10)
                                    .map(FindingRecord::id)
                                    .toList();
                    List<FindingId> got = ids(ledger.similar(asked, filter, 10));
                    assertThat(got).hasSameSizeAs(exact).doesNotHaveDuplicates();
                    wanted += exact.size();
                    // Records on the same words are equally near.
                    double least = dot(nonNull(vectors.get(exact.getLast())), asked) - 1e-6;
                    found +=
                            (int)
                                    got.stream()
                                            .filter(id ->
                                                    dot(nonNull(vectors.get(id)), asked) >= least)
                                            .count();
                }
            }
            assertThat((double) found / wanted).isGreaterThan(0.99);
        }
    }

    @Test
    void onlyWhatIsNewIsLearnt() {
        try (WritableLedger ledger = filled(5)) {
            assertThat(ledger.learn(meaning(), _ -> {})).isEqualTo(5);
            int before = asked.get();
            assertThat(ledger.learn(meaning(), _ -> {})).isZero();
            ledger.add(List.of(KilledWriter.intake(99)));

            assertThat(ledger.learn(meaning(), _ -> {})).isEqualTo(1);
            assertThat(asked.get()).isEqualTo(before + 9);
            ledger.forgetMeanings();
            assertThat(ledger.learn(meaning(), _ -> {})).isEqualTo(6);
        }
    }

    @Test
    void whatIsCorrectedIsFoundAsItIs() {
        try (WritableLedger ledger = filled(5)) {
            ledger.learn(meaning(), _ -> {});
            FindingRecord record = records(ledger, Filter.ALL).getFirst();
            float[] same =
                    direction(record.evidence().of(ledger.text(record.report()).orElseThrow()));
            assertThat(ids(ledger.similar(same, Filter.ALL, 3))).contains(record.id());

            ledger.correct(
                    new Correction(
                            new NotSo(new Target(record.id(), null)),
                            "no such words",
                            LocalDate.of(2024, 5, 3),
                            null));

            assertThat(ids(ledger.similar(same, Filter.ALL, 45))).doesNotContain(record.id());
        }
    }

    @Test
    void aLedgerThatLearntNothingSaysHow() {
        try (WritableLedger ledger = filled(2)) {
            assertThatThrownBy(() -> ledger.similar(direction("x"), Filter.ALL, 3))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("reindex --meaning");
        }
    }
}
