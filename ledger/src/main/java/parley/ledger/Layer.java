package parley.ledger;

import java.util.Locale;

/// The sorts of record that a search may give.
public enum Layer {
    REPORT(0),
    STATEMENT(1),
    POSITION(2),
    EVENT(3);

    private final int number;

    Layer(int number) {
        this.number = number;
    }

    /// The number by which stores hold it; never changes.
    public int number() {
        return number;
    }

    /// The layer with this number.
    ///
    /// @throws IllegalArgumentException if there is none
    public static Layer ofNumber(int number) {
        for (Layer layer : values()) {
            if (layer.number == number) {
                return layer;
            }
        }
        throw new IllegalArgumentException("A layer has a number of 0 to 3, got " + number);
    }

    /// The name in queries and exports: `position`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
