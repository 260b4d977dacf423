package parley.stream;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.Trigger;
import parley.engine.Engines;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `parley-spark`: the job that `spark-submit` runs.
@Command(
        name = "parley-spark",
        mixinStandardHelpOptions = true,
        description = "Reads reports on a cluster into tables in Parquet.",
        subcommands = {Main.Read.class, Main.Tables.class, Main.Follow.class})
public final class Main {
    private Main() {}

    /// Runs the job; ends the JVM when it failed.
    public static void main(String... arguments) {
        int code = new CommandLine(new Main()).execute(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    /// What all jobs are told.
    static final class Output {
        @Option(
                names = "--out",
                required = true,
                paramLabel = "FOLDER",
                description = "where the tables lie, on any file system that Hadoop knows")
        String folder = "";
    }

    /// The language engine.
    static final class Engine {
        @Option(
                names = "--engine",
                paramLabel = "ENGINE",
                description = "language engine: fast, deep or auto (default: auto)")
        private String engine = "auto";

        String name() {
            String name = engine.toLowerCase(Locale.ROOT);
            if (!Engines.NAMES.contains(name)) {
                throw new IllegalArgumentException(
                        "--engine is one of " + Engines.NAMES + ", got " + engine);
            }
            return name;
        }
    }

    /// `parley-spark read`.
    @Command(
            name = "read",
            mixinStandardHelpOptions = true,
            description = {
                "Reads files, folders or patterns of files into the table `read`, then makes the",
                "other tables: WARC, WACZ, ZIP, mailboxes, JSON Lines, pages and texts."
            })
    static final class Read implements Callable<Integer> {
        @CommandLine.Mixin private Output out = new Output();

        @Parameters(arity = "1..*", paramLabel = "INPUT")
        private List<String> inputs = List.of();

        @CommandLine.Mixin private Engine engine = new Engine();

        @Option(
                names = "--cut",
                paramLabel = "BYTES",
                description = "bytes of JSON Lines that one task reads (default: 4 MiB)")
        private long cut = 4L << 20;

        @Option(
                names = "--tasks",
                paramLabel = "TASKS",
                description = {
                    "tasks between two points from which a broken-off job goes on",
                    "(default: 2000)"
                })
        private int tasks = 2000;

        @Option(names = "--read-only", description = "leave the other tables for later")
        private boolean readOnly;

        @Override
        public Integer call() throws IOException {
            String name = engine.name();
            try (SparkSession spark = Sessions.open("parley read")) {
                new ReadJob(spark, name, cut, tasks).run(inputs, out.folder);
                if (!readOnly) {
                    new TablesJob(spark).run(out.folder);
                }
            }
            return 0;
        }
    }

    /// `parley-spark tables`.
    @Command(
            name = "tables",
            mixinStandardHelpOptions = true,
            description = "Makes the other tables of the table `read`, over those that are there.")
    static final class Tables implements Callable<Integer> {
        @CommandLine.Mixin private Output out = new Output();

        @Override
        public Integer call() throws IOException {
            try (SparkSession spark = Sessions.open("parley tables")) {
                new TablesJob(spark).run(out.folder);
            }
            return 0;
        }
    }

    /// `parley-spark follow`.
    @Command(
            name = "follow",
            mixinStandardHelpOptions = true,
            description = {
                "Reads messages from Kafka into the table `followed` until it is stopped; goes on",
                "where it was. `parley-spark tables` makes the other tables of it."
            })
    static final class Follow implements Callable<Integer> {
        @CommandLine.Mixin private Output out = new Output();
        @CommandLine.Mixin private Engine engine = new Engine();

        @Option(
                names = "--kafka",
                required = true,
                paramLabel = "HOST:PORT",
                description = "addresses of some brokers, parted by commas")
        private String servers = "";

        @Option(names = "--topic", required = true, paramLabel = "TOPIC")
        private String topic = "";

        @Option(
                names = "--every",
                paramLabel = "SECONDS",
                description = "seconds from one look to the next (default: 30)")
        private int seconds = 30;

        @Option(
                names = "--most",
                paramLabel = "MESSAGES",
                description = "messages that are taken at a time (default: 10000)")
        private long most = 10_000;

        @Option(names = "--once", description = "read what is there and end")
        private boolean once;

        @Override
        public Integer call() throws Exception {
            try (SparkSession spark = Sessions.open("parley follow")) {
                var job = new FollowJob(spark, engine.name());
                Trigger trigger =
                        once
                                ? Trigger.AvailableNow()
                                : Trigger.ProcessingTime(seconds, TimeUnit.SECONDS);
                job.start(job.kafka(servers, topic, most), out.folder, trigger).awaitTermination();
            }
            return 0;
        }
    }
}
