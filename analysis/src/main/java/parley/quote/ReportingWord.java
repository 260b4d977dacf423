package parley.quote;

import java.util.Set;
import parley.model.Statement.CueClass;

/// A verb that reports, alone or with a particle or preposition.
///
/// @param lemma dictionary form
/// @param particle the words after it, such as `out` or `for`; empty when it stands alone
record ReportingWord(String lemma, String particle, CueClass kind, Set<Frame> frames) {
    boolean takes(Frame frame) {
        return frames.contains(frame);
    }
}
