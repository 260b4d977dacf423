package parley.ledger;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import parley.model.Reading;

/// Invented reports on their way into a ledger; [parley.testkit.MadeUp] makes them.
public final class MadeUp {
    private MadeUp() {}

    /// A reading with `sentences` statements and as many positions and events.
    public static Reading reading(long number, int sentences) {
        return parley.testkit.MadeUp.reading(number, sentences);
    }

    /// A reading that says what it is told to say.
    public static Reading saying(String text, @Nullable LocalDate day, @Nullable String publisher) {
        return parley.testkit.MadeUp.saying(text, day, publisher);
    }

    /// A reading of this text with one position of Ostmark's: what follows "said it would".
    public static Reading promising(String text, LocalDate day, String publisher) {
        return parley.testkit.MadeUp.promising(text, day, publisher);
    }

    /// The reading on its way into a ledger.
    public static Intake intake(Reading reading, String origin) {
        byte[] bytes = reading.article().text().getBytes(StandardCharsets.UTF_8);
        return new Intake(reading, bytes, origin, "rules-1");
    }
}
