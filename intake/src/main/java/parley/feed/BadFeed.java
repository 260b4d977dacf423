package parley.feed;

/// Bytes that are no feed; the message says why.
public final class BadFeed extends Exception {
    private static final long serialVersionUID = 1;

    BadFeed(String message) {
        super(message);
    }
}
