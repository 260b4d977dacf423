package parley.event;

/// A user's dictionary that cannot be read, with file, line and reason in its message.
public final class DictionaryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DictionaryException(String file, int line, String reason) {
        super(file + ", line " + line + ": " + reason);
    }
}
