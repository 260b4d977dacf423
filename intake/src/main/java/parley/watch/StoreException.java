package parley.watch;

/// The file in which a watch keeps its state cannot be read or written.
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1;

    StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
