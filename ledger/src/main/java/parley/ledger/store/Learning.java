package parley.ledger.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import parley.ledger.FindingRecord;
import parley.ledger.Meaning;
import parley.ledger.ReportRecord;
import parley.ledger.index.MeaningIndex;
import parley.ledger.index.MeaningIndex.Learnt;

/// Computes the vectors of records that were added or changed since the last time. What it has done
/// is on the disk every few reports, so that a run that is broken off goes on where it stopped.
final class Learning {
    private static final int BATCH = 64;

    private final StoredLedger ledger;
    private final Meaning meaning;

    Learning(StoredLedger ledger, Meaning meaning) {
        this.ledger = ledger;
        this.meaning = meaning;
    }

    private record Waiting(ReportRecord report, long change) {}

    long run(LongConsumer progress) {
        try (MeaningIndex.Writing writing = ledger.index.meanings().write()) {
            List<Waiting> waiting = waiting(writing.change());
            for (int i = 0; i < waiting.size(); i += BATCH) {
                List<Waiting> batch = waiting.subList(i, Math.min(i + BATCH, waiting.size()));
                batch.parallelStream()
                        .map(each -> learnt(each.report))
                        .toList()
                        .forEach(writing::put);
                writing.commit(batch.getLast().change);
                progress.accept(i + batch.size());
            }
            return waiting.size();
        }
    }

    private List<Waiting> waiting(long since) {
        String sql =
                ReportRows.SELECT.replace(" FROM report", ", change FROM report")
                        + " WHERE change > "
                        + since
                        + " ORDER BY change";
        try (Stream<Waiting> rows =
                Rows.stream(
                        ledger.database,
                        ledger.names,
                        sql,
                        row -> {
                            ReportRecord report = ReportRows.read(row);
                            row.skip(2);
                            return new Waiting(report, row.number());
                        })) {
            return rows.toList();
        }
    }

    private Learnt learnt(ReportRecord report) {
        String text = ledger.words(report.id());
        List<FindingRecord> records;
        try (Stream<FindingRecord> rows = ledger.raw(report.id())) {
            records = rows.toList();
        }
        var vectors = new ArrayList<float[]>();
        for (FindingRecord record : records) {
            vectors.add(meaning.of(record.evidence().of(text)));
        }
        return new Learnt(report.id(), records, vectors);
    }
}
