package parley.quote;

import java.util.Set;
import parley.model.Statement.CueClass;

/// A noun that reports: "the warning that ...", "criticism of ...".
///
/// @param complements `c` for a clause, `i` for an infinitive, else prepositions
record ReportingNoun(String lemma, CueClass kind, Set<String> complements) {}
