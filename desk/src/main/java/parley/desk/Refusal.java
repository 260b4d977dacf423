package parley.desk;

import parley.model.Reason;

/// A request that is not served: what is wrong, and what to do next. Answered as a page to browsers
/// and as a problem to programs.
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final Reason reason;
    private final String advice;

    /// @param status of HTTP, 400 and above
    /// @param message what is wrong, with the offending value
    /// @param advice what to do next
    public Refusal(int status, Reason reason, String message, String advice) {
        super(message);
        this.status = status;
        this.reason = reason;
        this.advice = advice;
    }

    public int status() {
        return status;
    }

    public Reason reason() {
        return reason;
    }

    public String advice() {
        return advice;
    }

    public String what() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
