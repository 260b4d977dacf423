package parley.stream;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.hex;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.lpad;
import static org.apache.spark.sql.functions.unix_date;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/// What a report is grouped by.
final class Members {
    /// The day of a report without one, which comes after all others.
    static final int UNDATED = Integer.MAX_VALUE;

    private Members() {}

    /// `day`, `sort`, `publisher` and `agency` of each report.
    static Dataset<Row> of(Dataset<Row> kept) {
        return kept.select(
                day(),
                col("sort"),
                col("report.publisher").as("publisher"),
                col("report.agency").as("agency"));
    }

    /// Days since 1970-01-01, as `day`.
    static Column day() {
        return coalesce(unix_date(col("report.published")), lit(UNDATED)).as("day");
    }

    /// The key of a group or story whose first report a column tells.
    static Column key(String sort) {
        return lpad(lower(hex(col(sort))), 16, "0");
    }
}
