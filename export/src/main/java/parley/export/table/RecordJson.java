package parley.export.table;

import parley.ledger.FindingRecord;
import tools.jackson.core.JsonGenerator;

/// A record as a JSON object with the columns of its table.
public final class RecordJson {
    private RecordJson() {}

    /// Writes the object.
    public static void write(JsonGenerator json, FindingRecord record) {
        JsonRows.object(json, RecordColumns.of(record.layer()), record);
    }
}
