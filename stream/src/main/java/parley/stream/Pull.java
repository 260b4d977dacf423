package parley.stream;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Turns a source that hands things out into an iterator that asks for them: a thread of its own
/// reads a few things ahead and waits. Never holds more than [#AHEAD] things.
final class Pull<T> implements Iterator<T>, AutoCloseable {
    private static final int AHEAD = 8;

    /// What hands things out.
    interface Source<T> {
        /// Hands out everything.
        void push(Consumer<T> sink) throws Exception;
    }

    private sealed interface Step<T> {
        record Next<T>(T thing) implements Step<T> {}

        record End<T>() implements Step<T> {}

        record Failed<T>(Throwable cause) implements Step<T> {}
    }

    /// Unwinds the source when nobody asks any more.
    private static final class Closed extends RuntimeException {
        private static final long serialVersionUID = 1;

        Closed() {
            super("closed", null, false, false);
        }
    }

    private final BlockingQueue<Step<T>> queue = new ArrayBlockingQueue<>(AHEAD);
    private final Thread thread;
    private @Nullable Step<T> next;

    Pull(Source<T> source) {
        thread = Thread.ofPlatform().daemon().name("parley-input").start(() -> run(source));
    }

    private void run(Source<T> source) {
        Step<T> last = new Step.End<>();
        try {
            source.push(thing -> put(new Step.Next<>(thing)));
        } catch (Closed _) {
            return;
        } catch (Throwable e) {
            last = new Step.Failed<>(e);
        }
        try {
            queue.put(last);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void put(Step<T> step) {
        try {
            queue.put(step);
        } catch (InterruptedException _) {
            throw new Closed();
        }
    }

    @Override
    public boolean hasNext() {
        return switch (peeked()) {
            case Step.Next<T> _ -> true;
            case Step.End<T> _ -> false;
            case Step.Failed<T>(var cause) ->
                    throw new IllegalStateException("The input cannot be read on", cause);
        };
    }

    @Override
    public T next() {
        if (!hasNext() || !(next instanceof Step.Next<T>(var thing))) {
            throw new NoSuchElementException();
        }
        next = null;
        return thing;
    }

    private Step<T> peeked() {
        Step<T> known = next;
        if (known == null) {
            try {
                known = queue.take();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("The task was stopped", e);
            }
            next = known;
        }
        return known;
    }

    /// Ends the reading, whether or not all was asked for.
    @Override
    public void close() {
        thread.interrupt();
    }
}
