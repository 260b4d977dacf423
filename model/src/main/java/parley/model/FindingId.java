package parley.model;

/// Names one record: a hash of its article, its evidence span and its layer with what tells two
/// records on the same words apart, so the same record has the same name on every machine and run.
public record FindingId(String value) {
    private static final int LENGTH = 16;

    /// The name of a record.
    ///
    /// @param evidence the words it stands on
    /// @param layer `statement`, `event` or `position`
    /// @param key what else tells it apart on the same words, such as party and act
    public static FindingId of(Evidence evidence, String layer, String key) {
        String described =
                String.join(
                        "\n",
                        evidence.article().value(),
                        evidence.span().start() + "-" + evidence.span().end(),
                        layer,
                        key);
        return new FindingId(Digest.hex(described).substring(0, LENGTH));
    }
}
