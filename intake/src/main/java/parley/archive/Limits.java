package parley.archive;

/// How much is taken in of one thing, so that no archive can fill memory or hold up a batch.
///
/// @param document bytes of one unpacked document
/// @param unpacked bytes that one archive inside an archive may have when unpacked
public record Limits(int document, long unpacked) {
    /// As much as is read of a page, and what a large crawl's file has.
    public static final Limits DEFAULT = new Limits(32 << 20, 16L << 30);

    public Limits {
        if (document < 1 || unpacked < 1) {
            throw new IllegalArgumentException(
                    "Limits are 1 byte or more, got " + document + " and " + unpacked);
        }
    }
}
