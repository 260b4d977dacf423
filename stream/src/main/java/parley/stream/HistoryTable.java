package parley.stream;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.get_json_object;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import parley.history.Histories;
import parley.history.History;
import parley.history.Line;
import parley.history.Report;
import parley.history.Step;
import parley.history.Utterance;

/// The table of histories: what each party said on each issue, one row for each utterance, by the
/// code that a dossier is made with. All lines of a party come to one task, which holds them.
final class HistoryTable {
    private static final StructType TYPE =
            new StructType()
                    .add("party", DataTypes.StringType)
                    .add("issue", DataTypes.StringType)
                    .add("ordinal", DataTypes.IntegerType)
                    .add("relation", DataTypes.StringType)
                    .add("because", DataTypes.StringType)
                    .add("said", DataTypes.DateType)
                    .add("record", DataTypes.StringType)
                    .add("before", DataTypes.StringType)
                    .add("content", DataTypes.StringType)
                    .add("act", DataTypes.StringType)
                    .add("status", DataTypes.StringType)
                    .add("firmness_least", DataTypes.IntegerType)
                    .add("firmness_most", DataTypes.IntegerType)
                    .add("unconditional", DataTypes.BooleanType)
                    .add("records", DataTypes.createArrayType(DataTypes.StringType))
                    .add("reports", DataTypes.createArrayType(DataTypes.StringType))
                    .add("sources", DataTypes.createArrayType(DataTypes.StringType));

    private HistoryTable() {}

    /// The table.
    ///
    /// | column | meaning |
    /// |---|---|
    /// | `party`, `issue`, `ordinal` | whose line on what; utterances count from 0 in the order of saying |
    /// | `relation`, `because` | how it stands to the utterance `before`, and what decided that |
    /// | `record` | id of the position that states it best; `records` has all of them |
    /// | `sources` | the independent sources, in alphabetical order |
    ///
    /// @param chains see [CopyGroups#chains]
    static Dataset<Row> of(Dataset<Row> kept, Dataset<Row> chains) {
        Dataset<Row> lines = kept.select(col("sort"), explode(col("lines")).as("line"));
        Dataset<Row> firsts = kept.select(Members.key("sort").as("first"), col("hands"));
        return lines.join(chains, "sort")
                .join(firsts, col("copies").equalTo(col("first")))
                .select(
                        get_json_object(col("line"), "$.party").as("party"),
                        col("line"),
                        col("hands"))
                .repartition(col("party"))
                .sortWithinPartitions("party", "line")
                .mapPartitions((MapPartitionsFunction<Row, Row>) Parties::new, Encoders.row(TYPE));
    }

    /// Party by party.
    private static final class Parties implements Iterator<Row> {
        private final Histories histories = new Histories();
        private final Iterator<Row> lines;
        private final List<Row> told = new ArrayList<>();
        private @Nullable Row ahead;
        private int next;

        Parties(Iterator<Row> lines) {
            this.lines = lines;
            this.ahead = lines.hasNext() ? lines.next() : null;
        }

        @Override
        public boolean hasNext() {
            Row first = ahead;
            if (next == told.size() && first != null) {
                told.clear();
                next = 0;
                String party = first.getString(0);
                var all = new ArrayList<Line>();
                for (Row row = first; row != null && row.getString(0).equals(party); row = ahead) {
                    all.add(LineJson.parse(row.getString(1), row.getString(2)));
                    ahead = lines.hasNext() ? lines.next() : null;
                }
                histories.of(all).forEach(this::tell);
            }
            return next < told.size();
        }

        private void tell(History history) {
            int ordinal = 0;
            for (Step step : history.steps()) {
                told.add(row(history, step, ordinal++));
            }
        }

        @Override
        public Row next() {
            return told.get(next++);
        }
    }

    private static Row row(History history, Step step, int ordinal) {
        Utterance utterance = step.utterance();
        Utterance before = step.before();
        Line main = utterance.main();
        LocalDate said = utterance.saidOn();
        return RowFactory.create(
                history.party(),
                history.issue().code(),
                ordinal,
                step.relation().word(),
                step.because(),
                said,
                main.id().value(),
                before == null ? null : before.main().id().value(),
                main.content(),
                lower(main.act()),
                lower(main.status()),
                utterance.firmness().getFirst().level(),
                utterance.firmness().getLast().level(),
                utterance.unconditional(),
                utterance.lines().stream().map(line -> line.id().value()).toArray(),
                utterance.reports().stream().map(Report::id).map(id -> id.value()).toArray(),
                utterance.sources().toArray());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
