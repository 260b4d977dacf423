package parley.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import jdk.jfr.Recording;

/// A recording of what runs and of what is allocated. Samples are taken by processor time, so work
/// of native libraries counts as that of ours; the system that can do so is Linux.
final class Profile implements AutoCloseable {
    private final Recording recording = new Recording();

    Profile() {
        recording.enable(Shares.TIME).with("throttle", "10ms").withStackTrace();
        recording.enable(Shares.MEMORY).with("throttle", "500/s").withStackTrace();
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
