package parley.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.model.Act;
import parley.model.Condition;
import parley.model.EventCode;
import parley.model.Factuality;
import parley.model.Firmness;
import parley.model.Issue;
import parley.model.Place;
import parley.model.Statement;
import parley.model.Status;

/// What a record of one layer says beyond what all layers share.
public sealed interface Detail {
    /// A statement.
    ///
    /// @param cue dictionary form of the reporting word, null when there is none
    record Saying(Statement.Kind kind, @Nullable String cue) implements Detail {}

    /// A position.
    ///
    /// @param topic sub-issue, null when the words do not say
    /// @param terms its conditions in reading order
    /// @param unconditional true only when said outright
    /// @param shift words that tell of a change of line, null when there are none
    record Stand(
            Issue issue,
            @Nullable String topic,
            Act act,
            Firmness firmness,
            Status status,
            List<Term> terms,
            boolean unconditional,
            @Nullable String shift)
            implements Detail {
        public Stand {
            terms = List.copyOf(terms);
        }
    }

    /// One condition in words.
    ///
    /// @param by party that must act, null if nobody
    record Term(
            Condition.Relation relation,
            String cue,
            String words,
            @Nullable String by,
            Condition.Demand demand) {}

    /// An event.
    ///
    /// @param action key of the action in our lexicon
    /// @param site where, null when unstated
    record Deed(String action, EventCode code, Factuality factuality, @Nullable Site site)
            implements Detail {}

    /// A place without the words that name it.
    ///
    /// @param country three-letter code, null when none or disputed
    /// @param claimants codes of the states that claim a disputed place, as data says
    /// @param controllers codes of those in control of it on the report's date, as data says
    record Site(
            String name,
            @Nullable String country,
            double latitude,
            double longitude,
            Place.Precision precision,
            List<String> claimants,
            List<String> controllers) {
        public Site {
            claimants = List.copyOf(claimants);
            controllers = List.copyOf(controllers);
        }
    }
}
