package parley.stream;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.get_json_object;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import parley.story.Copies;
import parley.story.Shingles;

/// Finds copies as a ledger does, by joins: reports meet through the sampled runs of words that
/// they have in common, never all with all; what met often is compared in full.
///
/// Reports are told by `sort`, the first 64 bits of their ids, and ordered by `day` and `sort`.
final class CopyGroups {
    /// What two texts are to one another.
    private static final StructType COMPARED =
            new StructType()
                    .add("shared", DataTypes.IntegerType)
                    .add("containment", DataTypes.DoubleType)
                    .add("template", DataTypes.BooleanType);

    private static final UDF2<String, String, Row> COMPARE =
            (first, second) -> {
                Copies.Compared it = Copies.compare(first, second);
                return RowFactory.create(it.shared(), it.containment(), it.isTemplate());
            };

    /// How many sampled runs must be the same, as where a ledger looks for what is like the later.
    private static final UDF2<Integer, Integer, Integer> LEAST =
            (first, second) ->
                    Math.max(Shingles.leastShared(second), Shingles.leastShared(first, second));

    private CopyGroups() {}

    /// The pairs of reports that share enough words to be copies or one template filled anew: both
    /// ends as `first_day`, `first`, `second_day`, `second`, then `shared`, `containment` and
    /// `template`.
    ///
    /// @param kept rows of `read`
    static Dataset<Row> pairs(Dataset<Row> kept) {
        Dataset<Row> likely = likely(holders(kept));
        Dataset<Row> texts =
                kept.select(
                        col("sort"), get_json_object(col("reading"), "$.article.text").as("text"));
        UserDefinedFunction compare = udf(COMPARE, COMPARED);
        Dataset<Row> firsts = texts.toDF("first", "first_text");
        Dataset<Row> seconds = texts.toDF("second", "second_text");
        return likely.join(firsts, "first")
                .join(seconds, "second")
                .withColumn("is", compare.apply(col("first_text"), col("second_text")))
                .select("first_day", "first", "second_day", "second", "is.*")
                .where(col("containment").geq(Copies.LINKED));
    }

    /// Each sampled run with the first reports that have it. A run that more have is a phrase of
    /// the trade, and says nothing of the others.
    private static Dataset<Row> holders(Dataset<Row> kept) {
        var firstOnes = Window.partitionBy("run").orderBy("day", "sort");
        return kept.select(
                        Members.day(),
                        col("sort"),
                        size(col("runs")).as("size"),
                        explode(col("runs")).as("run"))
                .withColumn("rank", row_number().over(firstOnes))
                .where(col("rank").leq(Shingles.HOLDERS));
    }

    private static Dataset<Row> likely(Dataset<Row> holders) {
        Dataset<Row> one = holders.toDF("first_day", "first", "first_size", "run", "first_rank");
        Dataset<Row> other =
                holders.toDF("second_day", "second", "second_size", "run", "second_rank");
        UserDefinedFunction least = udf(LEAST, DataTypes.IntegerType);
        return one.join(other, "run")
                .where(col("first_rank").lt(col("second_rank")))
                .groupBy("first_day", "first", "first_size", "second_day", "second", "second_size")
                .agg(count(lit(1)).as("met"))
                .where(col("met").geq(least.apply(col("first_size"), col("second_size"))))
                .select("first_day", "first", "second_day", "second");
    }

    /// The pairs that can join two groups: those that are sure, and each report's best.
    static Dataset<Row> joining(Dataset<Row> pairs) {
        Dataset<Row> copies =
                pairs.where(col("template").equalTo(false))
                        .withColumn(
                                "order",
                                struct(
                                        negate(col("shared")),
                                        col("first_day"),
                                        col("first"),
                                        col("second_day"),
                                        col("second")));
        Dataset<Row> best =
                copies.select(col("first").as("of"), col("order"))
                        .union(copies.select(col("second").as("of"), col("order")))
                        .groupBy("of")
                        .agg(min("order").as("best"));
        Dataset<Row> firsts = best.toDF("first", "first_best");
        Dataset<Row> seconds = best.toDF("second", "second_best");
        return copies.join(firsts, "first")
                .join(seconds, "second")
                .where(
                        col("containment")
                                .geq(Copies.SURE)
                                .or(col("order").equalTo(col("first_best")))
                                .or(col("order").equalTo(col("second_best"))))
                .select("first_day", "first", "second_day", "second", "shared", "containment");
    }

    /// Each report's group and root: `sort`, `copies` and `chain`.
    ///
    /// @param members see [Members#of]
    /// @param groups `sort` and `root` of those that are not alone
    static Dataset<Row> chains(Dataset<Row> members, Dataset<Row> groups) {
        Dataset<Row> grouped =
                members.join(groups, members.col("sort").equalTo(groups.col("member")), "left")
                        .withColumn("root", coalesce(col("root"), col("sort")));
        String order = ", struct(day, sort))";
        Dataset<Row> roots =
                grouped.groupBy("root")
                        .agg(
                                expr("min_by(agency" + order + " FILTER (WHERE agency IS NOT NULL)")
                                        .as("wire"),
                                expr("min_by(publisher" + order).as("printed"));
        return grouped.select("sort", "root")
                .join(roots, "root")
                .select(
                        col("sort"),
                        Members.key("root").as("copies"),
                        coalesce(col("wire"), col("printed"), Members.key("root")).as("chain"));
    }
}
