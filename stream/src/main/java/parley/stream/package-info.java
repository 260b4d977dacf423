/// The steps of the command line on a cluster of Apache Spark: archives and lines of JSON on any
/// file system that Hadoop knows, or messages from Kafka, to tables in Parquet.
@NullMarked
package parley.stream;

import org.jspecify.annotations.NullMarked;
