package parley.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.ConnectionClosedException;
import parley.fetch.Fetched.Failed;
import parley.intake.ContentCodings;
import parley.model.Reason;

/// What befell a request, as a reason with a stable name.
final class Troubles {
    private Troubles() {}

    static Failed of(URI address, Exception trouble) {
        return switch (trouble) {
            case CheckedResolver.Forbidden e ->
                    failed(
                            Reason.FORBIDDEN_ADDRESS,
                            address + " leads into a private network: " + e.getMessage(),
                            true);
            case UnknownHostException e ->
                    failed(Reason.UNREACHABLE, address + ": unknown host " + e.getMessage(), false);
            case ContentCodings.TooLarge e ->
                    failed(Reason.TOO_LARGE, address + " has " + e.getMessage(), true);
            case ContentCodings.UnknownCoding e ->
                    failed(Reason.UNKNOWN_CODING, address + " is coded as " + e.getMessage(), true);
            case SSLException e ->
                    failed(
                            Reason.TLS_FAILED,
                            address + ": no secure connection: " + e.getMessage(),
                            false);
            case InterruptedIOException e ->
                    failed(Reason.TIMED_OUT, address + " is silent: " + e.getMessage(), false);
            case ConnectionClosedException e ->
                    failed(Reason.TRUNCATED, address + " breaks off: " + e.getMessage(), false);
            case EOFException e ->
                    failed(Reason.TRUNCATED, address + " breaks off: " + e.getMessage(), false);
            case IOException e ->
                    failed(Reason.UNREACHABLE, address + ": " + e.getMessage(), false);
            default ->
                    failed(
                            Reason.BAD_ADDRESS,
                            address + " cannot be asked for: " + trouble.getMessage(),
                            true);
        };
    }

    private static Failed failed(Reason reason, String message, boolean isLasting) {
        return new Failed(reason, message, isLasting, null);
    }
}
