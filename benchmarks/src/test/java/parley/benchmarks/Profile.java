package parley.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import jdk.jfr.Recording;

/// A recording of what runs and of what is allocated.
final class Profile implements AutoCloseable {
    private static final Duration EVERY = Duration.ofMillis(10);

    private final Recording recording = new Recording();

    Profile() {
        recording.enable("jdk.ExecutionSample").withPeriod(EVERY);
        recording.enable("jdk.NativeMethodSample").withPeriod(EVERY);
        recording.enable("jdk.ObjectAllocationSample").with("throttle", "500/s").withStackTrace();
        recording.start();
    }

    void stop(Path file) throws IOException {
        recording.stop();
        recording.dump(file);
    }

    @Override
    public void close() {
        recording.close();
    }
}
