package parley.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a person says about records that the rules got wrong. Corrections are kept beside the
/// reports and applied whenever records are read; the reports' own readings never change.
///
/// @param reason in the person's words; not blank
/// @param date the day on which it was made
/// @param by who made it, null when it does not say
public record Correction(What what, String reason, LocalDate date, @Nullable String by) {
    /// What is corrected.
    public sealed interface What {
        /// The code in files: `not-so`.
        String code();
    }

    /// A record, and where it stood when it was corrected. When newer rules name it otherwise, the
    /// record on the same words is meant.
    ///
    /// @param where null when nobody wrote it down
    public record Target(FindingId id, @Nullable Where where) {}

    /// The words that a record stands on.
    ///
    /// @param layer `statement`, `position` or `event`
    /// @param start in code points of the report's text
    /// @param end in code points, exclusive
    public record Where(ArticleId report, String layer, int start, int end) {
        public Where {
            if (start < 0 || end < start) {
                throw new IllegalArgumentException(
                        "Words need 0 <= start <= end, got " + start + ".." + end);
            }
        }
    }

    /// The report does not say this: the record is left out.
    public record NotSo(Target record) implements What {
        @Override
        public String code() {
            return "not-so";
        }
    }

    /// One part of a record, put right.
    ///
    /// @param value see [Part]
    public record RightIs(Target record, Part part, String value) implements What {
        public RightIs {
            part.check(value);
        }

        @Override
        public String code() {
            return "right-is";
        }
    }

    /// Several names are one actor.
    ///
    /// @param names as records have them, of actors or of parties; at least one
    /// @param into the name that stands for all
    public record MergeActors(List<String> names, String into) implements What {
        public MergeActors {
            names = List.copyOf(names);
            Part.PARTY.check(into);
            if (names.isEmpty()) {
                throw new IllegalArgumentException("A merger needs names, got none");
            }
            names.forEach(Part.PARTY::check);
        }

        @Override
        public String code() {
            return "merge-actors";
        }
    }

    /// One name is two actors: in these records it is another.
    ///
    /// @param name as the records have it
    /// @param into who is meant in them
    public record SplitActor(String name, String into, List<Target> records) implements What {
        public SplitActor {
            records = List.copyOf(records);
            Part.PARTY.check(name);
            Part.PARTY.check(into);
            if (records.isEmpty()) {
                throw new IllegalArgumentException("A split needs records, got none");
            }
        }

        @Override
        public String code() {
            return "split-actor";
        }
    }

    /// Several positions are one utterance, told by several reports.
    public record SameUtterance(List<Target> records) implements What {
        public SameUtterance {
            records = List.copyOf(records);
            if (records.size() < 2) {
                throw new IllegalArgumentException(
                        "One utterance needs two records or more, got " + records.size());
            }
        }

        @Override
        public String code() {
            return "same-utterance";
        }
    }

    /// An earlier correction no longer holds.
    ///
    /// @param correction its id, 16 hexadecimal digits
    public record Withdrawn(String correction) implements What {
        public Withdrawn {
            if (!correction.matches("[0-9a-f]{16}")) {
                throw new IllegalArgumentException(
                        "A correction's id has 16 hexadecimal digits, got '" + correction + "'");
            }
        }

        @Override
        public String code() {
            return "withdrawn";
        }
    }

    /// A part of a record that can be put right.
    public enum Part {
        /// Whose line, words or deed; a name.
        PARTY,
        /// Who voices it; a name.
        SPEAKER,
        /// Counterparty, addressee or target; a name.
        TO,
        /// Code of the taxonomy, such as `guarantees`.
        ISSUE,
        /// Sub-issue.
        TOPIC,
        /// Such as `offer`.
        ACT,
        /// 0 to 5.
        FIRMNESS,
        /// Such as `held`.
        STATUS,
        /// Such as `actual`.
        FACTUALITY,
        /// The day of saying or doing: `2024-11-29`.
        SAID;

        /// @throws IllegalArgumentException if this part cannot have the value
        void check(String value) {
            if (value.isBlank()) {
                throw new IllegalArgumentException(code() + " needs a value, got '" + value + "'");
            }
            switch (this) {
                case ISSUE -> constant(Issue.class, value);
                case ACT -> constant(Act.class, value);
                case FIRMNESS -> level(value);
                case STATUS -> constant(Status.class, value);
                case FACTUALITY -> constant(Factuality.class, value);
                case SAID -> day(value);
                case PARTY, SPEAKER, TO, TOPIC -> {}
            }
        }

        private static void level(String value) {
            if (!value.matches("[0-5]")) {
                throw new IllegalArgumentException("firmness is 0 to 5, got '" + value + "'");
            }
        }

        private static void day(String value) {
            try {
                LocalDate.parse(value);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("A day is 2024-11-29, got '" + value + "'", e);
            }
        }

        /// The name in files: `party`.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Correction {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("A correction needs a reason, got '" + reason + "'");
        }
    }

    /// The constant that a code stands for, whatever its case, with hyphens for underscores.
    ///
    /// @throws IllegalArgumentException if there is none, naming those that there are
    public static <E extends Enum<E>> E constant(Class<E> type, String code) {
        String name = code.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        throw new IllegalArgumentException(
                type.getSimpleName()
                        + " is one of "
                        + List.of(type.getEnumConstants())
                        + ", got '"
                        + code
                        + "'");
    }
}
