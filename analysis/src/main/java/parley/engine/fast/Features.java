package parley.engine.fast;

/// The features of one decision as 64-bit hashes. Every template has a number, given in the order
/// of the calls, so the same calls must be made in the same order each time.
final class Features {
    private static final int MOST = 160;

    final long[] keys = new long[MOST];
    int size;

    /// Room for the scorers: what their tables hold of these keys, and how long lists are.
    final long[] entries = new long[MOST];

    final int[] counts = new int[MOST];
    private long template;

    /// Starts a decision; `family` keeps the templates of different models apart.
    void start(int family) {
        size = 0;
        template = family * 0xD6E8FEB86659FD93L;
    }

    void add(long a) {
        template += 0xD6E8FEB86659FD93L;
        keys[size++] = mix(a * 0x9E3779B97F4A7C15L + template);
    }

    void add(long a, long b) {
        template += 0xD6E8FEB86659FD93L;
        keys[size++] = mix((a * 31 + b + 7) * 0x9E3779B97F4A7C15L + (b ^ a >>> 29) + template);
    }

    void add(long a, long b, long c) {
        template += 0xD6E8FEB86659FD93L;
        long pair = (a * 31 + b + 7) * 0xC4CEB9FE1A85EC53L;
        keys[size++] = mix((pair ^ pair >>> 32) + c * 0x9E3779B97F4A7C15L + template);
    }

    /// Passes over templates that have nothing to say here, so that later ones keep their numbers.
    void skip(int templates) {
        template += templates * 0xD6E8FEB86659FD93L;
    }

    /// Spreads every bit of the input over the result; never 0, which marks a free slot in tables.
    static long mix(long value) {
        long mixed = value;
        mixed ^= mixed >>> 33;
        mixed *= 0xff51afd7ed558ccdL;
        mixed ^= mixed >>> 33;
        mixed *= 0xc4ceb9fe1a85ec53L;
        mixed ^= mixed >>> 33;
        return mixed == 0 ? 1 : mixed;
    }

    static long hash(CharSequence text, int start, int end) {
        long hash = 1469598103934665603L;
        for (int i = start; i < end; i++) {
            hash ^= text.charAt(i);
            hash *= 1099511628211L;
        }
        return mix(hash);
    }

    static long hash(CharSequence text) {
        return hash(text, 0, text.length());
    }
}
