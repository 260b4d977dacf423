package parley.ledger.store;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// A real PostgreSQL server of our own, on loopback, for as long as the tests run. It is started
/// once, when the first test asks for it. Programs that refuse to run as root run as `postgres`.
final class PostgresServer {
    private static final String USER = "parley";
    private static final AtomicInteger SCHEMAS = new AtomicInteger();
    private static final Map<Path, String> LOCATIONS = new ConcurrentHashMap<>();
    private static final Optional<PostgresServer> ONE = start();

    private final int port;
    private final String password;

    private PostgresServer(int port, String password) {
        this.port = port;
        this.password = password;
    }

    /// Skips the test and says why where PostgreSQL is not installed.
    static void assumeInstalled() {
        assumeThat(ONE).as("PostgreSQL is not installed: apt-get install postgresql").isPresent();
    }

    /// A place for a ledger that nobody else has, the same each time for a folder.
    ///
    /// @param folder for what is local to one machine
    static String location(Path folder) {
        return LOCATIONS.computeIfAbsent(folder, _ -> ONE.orElseThrow().newLocation(folder));
    }

    private String newLocation(Path folder) {
        String schema = "ledger" + SCHEMAS.incrementAndGet();
        try (var connection =
                        DriverManager.getConnection(
                                "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                                USER,
                                password);
                var statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA " + schema);
        } catch (SQLException e) {
            throw new IllegalStateException("No schema for a test", e);
        }
        return "postgresql://%s:%s@127.0.0.1:%d/postgres?currentSchema=%s&folder=%s"
                .formatted(USER, password, port, schema, folder);
    }

    private static Optional<PostgresServer> start() {
        Optional<Path> programs = programs();
        if (programs.isEmpty()) {
            return Optional.empty();
        }
        try {
            String password = HexFormat.of().toHexDigits(RandomGenerator.getDefault().nextLong());
            Path home = Files.createTempDirectory("parley-postgresql");
            Path secret = Files.writeString(home.resolve("password"), password);
            if (isRoot()) {
                Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
                run("chown", "-R", "postgres", home.toString());
            }
            Path data = home.resolve("data");
            run(
                    as(
                            programs.get().resolve("initdb").toString(),
                            "-D",
                            data.toString(),
                            "-U",
                            USER,
                            "--auth=scram-sha-256",
                            "--pwfile=" + secret,
                            "--encoding=UTF8",
                            "--locale=C.UTF-8",
                            "--no-sync"));
            int port = freePort();
            String control = programs.get().resolve("pg_ctl").toString();
            // Nothing here has to outlive the machine, so the server need not wait for the disk.
            String options =
                    "-c listen_addresses=127.0.0.1 -p "
                            + port
                            + " -c fsync=off -c unix_socket_directories="
                            + home;
            String log = home.resolve("log").toString();
            run(as(control, "-D", data.toString(), "-w", "-l", log, "-o", options, "start"));
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(() ->
                                    stop(
                                            home,
                                            as(
                                                    control,
                                                    "-D",
                                                    data.toString(),
                                                    "-m",
                                                    "immediate",
                                                    "stop"))));
            return Optional.of(new PostgresServer(port, password));
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL is installed and does not start", e);
        }
    }

    /// The folder with initdb and pg_ctl: Debian keeps them out of the path.
    private static Optional<Path> programs() {
        String path = System.getenv("PATH");
        Stream<Path> known =
                Arrays.stream((path == null ? "" : path).split(File.pathSeparator, -1))
                        .map(Path::of);
        return Stream.concat(known, versions().stream())
                .filter(folder -> Files.isExecutable(folder.resolve("initdb")))
                .filter(folder -> Files.isExecutable(folder.resolve("pg_ctl")))
                .findFirst();
    }

    private static List<Path> versions() {
        Path all = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(all)) {
            return List.of();
        }
        try (Stream<Path> versions = Files.list(all)) {
            return versions.map(version -> version.resolve("bin")).sorted().toList().reversed();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + all, e);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static String[] as(String... command) {
        if (!isRoot()) {
            return command;
        }
        var all = new ArrayList<>(List.of("runuser", "-u", "postgres", "--"));
        all.addAll(List.of(command));
        return all.toArray(String[]::new);
    }

    private static void run(String... command) throws IOException {
        Path output = Files.createTempFile("parley-postgresql", ".out");
        Process process =
                new ProcessBuilder(command)
                        .directory(new File("/"))
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException(
                        String.join(" ", command)
                                + ": "
                                + Files.readString(output, StandardCharsets.UTF_8));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Broken off: " + String.join(" ", command), e);
        } finally {
            Files.delete(output);
        }
    }

    private static void stop(Path home, String... command) {
        try {
            run(command);
            try (Stream<Path> files = Files.walk(home)) {
                for (Path file : files.sorted().toList().reversed()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The server of the tests is still running", e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
