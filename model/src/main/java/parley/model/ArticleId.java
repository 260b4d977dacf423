package parley.model;

/// Names one article: the SHA-256 of its text, in lower-case hexadecimal. The same text has the
/// same name everywhere, whatever page or folder it came from.
public record ArticleId(String value) {
    public ArticleId {
        if (!value.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("ArticleId needs 64 hex digits, got " + value);
        }
    }

    /// The name of the article that consists of exactly this text.
    public static ArticleId of(String text) {
        return new ArticleId(Digest.hex(text));
    }
}
