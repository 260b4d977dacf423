package parley.engine.fast;

/// Working space of one thread's reading; never shared.
final class Scratch {
    final Features features = new Features();
    final int[] scores = new int[256];
    final ParseState state = new ParseState();

    /// How sure the last decision was, 0 to 1.
    double margin;
}
