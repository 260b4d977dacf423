package parley.page;

/// The runs of three words of a text, as hashes: tells how much of one text stands in another.
final class Shingles {
    private static final int LONGEST = 200_000;

    private final LongCounts runs = new LongCounts();
    private final LongCounts words = new LongCounts();

    Shingles(String text) {
        var hashes = WordHashes.of(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        for (int i = 0; i < hashes.words.length; i++) {
            words.add(hashes.words[i]);
            runs.add(hashes.runs[i]);
        }
    }

    boolean isEmpty() {
        return words.size() == 0;
    }

    int size() {
        return words.size();
    }

    /// The share of the text's runs of three words that are in here, 0 to 1. Texts under three
    /// words count by their words.
    double share(String text) {
        return share(WordHashes.of(text));
    }

    double share(WordHashes text) {
        if (isEmpty()) {
            return 0;
        }
        int all = 0;
        int found = 0;
        for (long run : text.runs) {
            all += run != 0 ? 1 : 0;
            found += runs.contains(run) ? 1 : 0;
        }
        return all == 0 ? wordShare(text) : (double) found / all;
    }

    /// The share of the text's words that are in here.
    double wordShare(WordHashes text) {
        int found = 0;
        for (long word : text.words) {
            found += words.contains(word) ? 1 : 0;
        }
        return text.words.length == 0 ? 0 : (double) found / text.words.length;
    }
}
