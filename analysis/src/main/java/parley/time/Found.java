package parley.time;

/// An expression that was read.
///
/// @param first index of its first word
/// @param last index of its last word
/// @param phrase what it says
/// @param needsFuture true when it is a time only in a clause that looks ahead, such as "in three
///   days", which elsewhere is a duration
record Found(int first, int last, Phrase phrase, boolean needsFuture) {
    Found(int first, int last, Phrase phrase) {
        this(first, last, phrase, false);
    }

    Found from(int earlier) {
        return new Found(earlier, last, phrase, needsFuture);
    }

    Found with(Phrase other) {
        return new Found(first, last, other, needsFuture);
    }
}
