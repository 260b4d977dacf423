package parley.desk.map;

/// A part of the world in hundredths of a degree; y grows to the south.
public record Box(int west, int north, int east, int south) {
    /// The inhabited world.
    static final Box WORLD = new Box(-18_000, -8_000, 18_000, 6_000);

    public Box {
        if (west > east || north > south) {
            throw new IllegalArgumentException(
                    "A box needs west <= east and north <= south, got "
                            + west
                            + ", "
                            + north
                            + ", "
                            + east
                            + ", "
                            + south);
        }
    }

    /// A point of the earth as a box without size.
    static Box of(double latitude, double longitude) {
        int x = (int) Math.round(longitude * 100);
        int y = (int) Math.round(-latitude * 100);
        return new Box(x, y, x, y);
    }

    Box and(Box other) {
        return new Box(
                Math.min(west, other.west),
                Math.min(north, other.north),
                Math.max(east, other.east),
                Math.max(south, other.south));
    }

    boolean overlaps(Box other) {
        return west <= other.east
                && other.west <= east
                && north <= other.south
                && other.north <= south;
    }

    boolean contains(int x, int y) {
        return west <= x && x <= east && north <= y && y <= south;
    }

    int width() {
        return east - west;
    }

    int height() {
        return south - north;
    }

    /// Widened to the proportions of a page.
    ///
    /// @param narrowing how much shorter a degree of longitude is than one of latitude
    Box widened(double proportion, double narrowing) {
        int wanted = (int) Math.round(height() * proportion / narrowing);
        int more = Math.max(0, (wanted - width()) / 2);
        return new Box(
                Math.max(WORLD.west, west - more), north, Math.min(WORLD.east, east + more), south);
    }

    /// With room around it, and at least this large.
    Box roomy(int leastWidth, int leastHeight) {
        int dx = Math.max(width() / 8, (leastWidth - width()) / 2);
        int dy = Math.max(height() / 8, (leastHeight - height()) / 2);
        return new Box(
                Math.max(WORLD.west, west - dx),
                Math.max(WORLD.north, north - dy),
                Math.min(WORLD.east, east + dx),
                Math.min(WORLD.south, south + dy));
    }
}
