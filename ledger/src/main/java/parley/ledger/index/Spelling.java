package parley.ledger.index;

import org.apache.lucene.util.BytesRef;

/// What one word is in the index.
///
/// @param exact its term in the field [Analysis#EXACT]
/// @param stem its term in the field [Analysis#STEMS]
record Spelling(BytesRef exact, BytesRef stem) {
    BytesRef in(boolean isExact) {
        return isExact ? exact : stem;
    }
}
