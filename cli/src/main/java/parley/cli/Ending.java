package parley.cli;

import java.util.concurrent.CountDownLatch;

/// Lets a command that runs until it is told to stop come to its end in order: while the JVM goes
/// down, it waits until this is closed.
final class Ending implements AutoCloseable {
    private final CountDownLatch wanted = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::end);

    Ending() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /// Waits until the program is to end.
    void await() throws InterruptedException {
        wanted.await();
    }

    private void end() {
        wanted.countDown();
        try {
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        done.countDown();
        if (wanted.getCount() > 0) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
