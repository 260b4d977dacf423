package parley.ledger;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What records can be filtered by.
public enum Field {
    LAYER("in", Kind.CODE, true, "report, statement, position or event"),
    PARTY("party", Kind.NAME, false, "whose line, words or deed"),
    SPEAKER("speaker", Kind.NAME, false, "who voices it"),
    TO("to", Kind.NAME, false, "counterparty, addressee or target"),
    ISSUE("issue", Kind.CODE, false, "code of the taxonomy, such as guarantees"),
    TOPIC("topic", Kind.CODE, false, "sub-issue"),
    ACT("act", Kind.CODE, false, "offer, promise, propose, permit, accept, reject ..."),
    FIRMNESS("firmness", Kind.NUMBER, false, "0 to 5"),
    STATUS("status", Kind.CODE, false, "held, reported, expected, denied ..."),
    FACTUALITY("factuality", Kind.CODE, false, "actual, negated, pledged ..."),
    EVENT("event", Kind.CODE, false, "PLOVER event, such as consult"),
    CAMEO("cameo", Kind.CODE, false, "CAMEO code"),
    PLACE("place", Kind.NAME, false, "place or country code of an event"),
    TERMS("terms", Kind.NUMBER, false, "number of conditions"),
    DAY("day", Kind.DAY, true, "day of saying, else of the report"),
    SAID("said", Kind.DAY, false, "day of saying or doing"),
    PUBLISHED("published", Kind.DAY, true, "day of the report"),
    PUBLISHER("publisher", Kind.NAME, true, "who printed it"),
    AGENCY("agency", Kind.NAME, true, "the wire it came over"),
    INDEPENDENT("independent", Kind.NUMBER, false, "number of independent chains"),
    REPORT("report", Kind.CODE, true, "a report's id or the start of one"),
    STORY("story", Kind.CODE, true, "a story's key");

    /// How values are compared.
    public enum Kind {
        /// Whole names or words of them, whatever the case and the accents; or an actor's key.
        NAME,
        /// A fixed value, whatever the case.
        CODE,
        /// A whole number.
        NUMBER,
        /// A calendar day.
        DAY
    }

    private final String key;
    private final Kind kind;
    private final boolean ofReports;
    private final String meaning;

    Field(String key, Kind kind, boolean ofReports, String meaning) {
        this.key = key;
        this.kind = kind;
        this.ofReports = ofReports;
        this.meaning = meaning;
    }

    /// The name in queries.
    public String key() {
        return key;
    }

    public Kind kind() {
        return kind;
    }

    /// True when reports have it too, and not only the records in them.
    public boolean isOfReports() {
        return ofReports;
    }

    /// A line of help.
    public String meaning() {
        return meaning;
    }

    /// A fixed value as it is compared: lower case, hyphens for underscores.
    public static String spelling(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The field with this name in queries.
    public static Optional<Field> ofKey(String key) {
        String lower = key.toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(field -> field.key.equals(lower)).findFirst();
    }
}
