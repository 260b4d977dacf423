package parley.ledger;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// When two records state the same: layer, party, issue and act (or event code) and counterparty
/// are the same, they were said or done at most a day apart, and half of the shorter one's content
/// words are the other's too. Undated records are alike to none: a missing corroboration is better
/// than a wrong one.
public final class Alike {
    /// Zones and press times move the day by one.
    public static final long MOST_DAYS_APART = 1;

    private static final double ALIKE = 0.5;
    private static final int WORD = 4;

    private Alike() {}

    /// What two records must have in common beside their words and days.
    public static String key(FindingRecord record) {
        String what =
                switch (record.detail()) {
                    case Detail.Stand stand -> stand.issue().code() + "|" + stand.act();
                    case Detail.Deed deed -> deed.code().plover();
                    case Detail.Saying _ -> "";
                };
        return record.layer().code()
                + "|"
                + first(record.parties())
                + "|"
                + what
                + "|"
                + first(record.counterparties());
    }

    private static String first(Iterable<Who> whos) {
        for (Who who : whos) {
            return who.party();
        }
        return "";
    }

    /// The words of a content by which it is compared.
    public static Set<String> words(String content) {
        return Names.keys(content).stream()
                .filter(word -> word.length() >= WORD)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /// True when half of the shorter wording stands in the other; never for no words.
    public static boolean sameWords(Set<String> one, Set<String> other) {
        int least = Math.min(one.size(), other.size());
        long shared = one.stream().filter(other::contains).count();
        return least > 0 && shared >= ALIKE * least;
    }
}
