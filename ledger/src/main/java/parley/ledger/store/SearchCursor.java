package parley.ledger.store;

import org.jspecify.annotations.Nullable;
import parley.ledger.Cursor;
import parley.ledger.index.Place;

/// A place among the answers of a search as a cursor: score, day, report, ordinal.
final class SearchCursor {
    private SearchCursor() {}

    static @Nullable Cursor of(@Nullable Place place) {
        return place == null
                ? null
                : new Cursor(
                        Float.floatToIntBits(place.score())
                                + "."
                                + place.day()
                                + "."
                                + place.sort()
                                + "."
                                + place.ordinal());
    }

    /// @throws IllegalArgumentException if the cursor is not one of a search
    static Place place(Cursor cursor) {
        String[] parts = cursor.value().split("\\.", -1);
        try {
            if (parts.length == 4) {
                return new Place(
                        Float.intBitsToFloat(Integer.parseInt(parts[0])),
                        Long.parseLong(parts[1]),
                        Long.parseLong(parts[2]),
                        Long.parseLong(parts[3]));
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(wrong(cursor), e);
        }
        throw new IllegalArgumentException(wrong(cursor));
    }

    private static String wrong(Cursor cursor) {
        return "A cursor of a search has four numbers, got '" + cursor.value() + "'";
    }
}
