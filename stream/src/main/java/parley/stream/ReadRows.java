package parley.stream;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import parley.export.table.Tables;
import parley.json.ReadingJson;
import parley.ledger.Alike;
import parley.ledger.FindingRecord;
import parley.ledger.Intake;
import parley.ledger.Layer;
import parley.ledger.ReportRecord;
import parley.ledger.store.Drawing;
import parley.model.Article;
import parley.model.Reading;
import parley.model.Rejected;
import parley.story.Gist;
import parley.story.Shingles;

/// The rows of the table `read`: one for each document, with everything that was read of it or why
/// nothing was. All other tables are made of this one, so that no document is read twice.
final class ReadRows {
    private static final TableRows<ReportRecord> REPORTS = new TableRows<>(Tables.reports());
    private static final TableRows<FindingRecord> STATEMENTS = records(Layer.STATEMENT);
    private static final TableRows<FindingRecord> POSITIONS = records(Layer.POSITION);
    private static final TableRows<FindingRecord> EVENTS = records(Layer.EVENT);
    private static final TableRows<PlaceColumns.Named> PLACES = new TableRows<>(PlaceColumns.ALL);

    /// Where the document lies and what became of it.
    ///
    /// | column | meaning |
    /// |---|---|
    /// | `file`, `offset`, `number` | where it lies; the number is its line's, else counts from 0 |
    /// | `reason`, `message`, `advice` | why nothing was read, as `parley ingest` says it |
    /// | `report` | the row of `reports`, as far as the report alone can tell |
    /// | `statements`, `positions`, `events`, `places` | rows of these tables |
    /// | `keys` | for each record of the three, what it shares with others that state the same |
    /// | `place` | address, else origin: two documents of one place are one |
    /// | `sort` | what orders reports of one day |
    /// | `runs`, `gist` | sketches by which copies and stories are found |
    /// | `lines`, `hands` | positions as histories need them, and whose hands wrote the report |
    /// | `reading` | the reading as JSON, text and all |
    static final StructType TYPE =
            new StructType()
                    .add("file", DataTypes.StringType)
                    .add("offset", DataTypes.LongType)
                    .add("number", DataTypes.LongType)
                    .add("reason", DataTypes.StringType)
                    .add("message", DataTypes.StringType)
                    .add("advice", DataTypes.StringType)
                    .add("report", REPORTS.type())
                    .add("statements", list(STATEMENTS.type()))
                    .add("positions", list(POSITIONS.type()))
                    .add("events", list(EVENTS.type()))
                    .add("places", list(PLACES.type()))
                    .add("statement_keys", list(DataTypes.StringType))
                    .add("position_keys", list(DataTypes.StringType))
                    .add("event_keys", list(DataTypes.StringType))
                    .add("place", DataTypes.StringType)
                    .add("sort", DataTypes.LongType)
                    .add("runs", list(DataTypes.LongType))
                    .add("gist", DataTypes.BinaryType)
                    .add("lines", list(DataTypes.StringType))
                    .add("hands", DataTypes.StringType)
                    .add("reading", DataTypes.StringType);

    private ReadRows() {}

    private static TableRows<FindingRecord> records(Layer layer) {
        return new TableRows<>(Tables.records(layer));
    }

    /// The columns of `reports`.
    static StructType reports() {
        return REPORTS.type();
    }

    /// The columns of `statements`, `positions` or `events`.
    static StructType records(String table) {
        return (StructType) ((ArrayType) TYPE.apply(table).dataType()).elementType();
    }

    private static DataType list(DataType of) {
        return DataTypes.createArrayType(of);
    }

    /// The row of a document that holds no report, or none that can be read.
    static Row rejected(String file, long offset, long number, Rejected rejected) {
        var values = new @Nullable Object[TYPE.size()];
        values[0] = file;
        values[1] = offset;
        values[2] = number;
        values[3] = rejected.reason().slug();
        values[4] = rejected.message();
        values[5] = rejected.advice();
        return RowFactory.create(values);
    }

    /// The row of a report.
    static Row read(String file, long offset, long number, Intake intake) {
        Reading reading = intake.reading();
        Article article = reading.article();
        ReportRecord report = Drawing.report(intake);
        List<FindingRecord> records = Drawing.records(reading);
        return RowFactory.create(
                file,
                offset,
                number,
                null,
                null,
                null,
                REPORTS.row(report),
                each(records, Layer.STATEMENT, STATEMENTS::row),
                each(records, Layer.POSITION, POSITIONS::row),
                each(records, Layer.EVENT, EVENTS::row),
                PlaceColumns.of(reading).stream().map(PLACES::row).toArray(),
                each(records, Layer.STATEMENT, Alike::key),
                each(records, Layer.POSITION, Alike::key),
                each(records, Layer.EVENT, Alike::key),
                report.address() == null ? report.origin() : report.address(),
                Long.parseUnsignedLong(article.id().value().substring(0, 16), 16),
                runs(article.text()),
                Gist.of(article.text()).packed(),
                LineJson.of(reading),
                LineJson.report(reading),
                ReadingJson.line(reading));
    }

    private static Object[] each(
            List<FindingRecord> records, Layer layer, Function<FindingRecord, Object> value) {
        return records.stream().filter(each -> each.layer() == layer).map(value).toArray();
    }

    private static Object[] runs(String text) {
        return Arrays.stream(Shingles.of(text).sketch()).boxed().toArray();
    }
}
