package parley.ledger.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.BytesRef;

/// Gives words their spellings, and keeps those of words met before: folding and stemming a word
/// costs more than all else that is done with it. For one thread at a time.
final class Spellings {
    /// Words kept in either half.
    private static final int MOST = 1 << 14;

    private Map<String, Spelling> latest = new HashMap<>();

    /// Those that were the latest before: words in use come back from there, others are forgotten.
    private Map<String, Spelling> before = Map.of();

    private final OneWord plainSource = new OneWord();
    private final OneWord stemmedSource = new OneWord();
    private final TokenStream plain = Analysis.plain(plainSource);
    private final TokenStream stemmed = new KStemFilter(Analysis.plain(stemmedSource));

    /// @param word as the tokenizer cut it
    Spelling of(String word) {
        Spelling known = latest.get(word);
        if (known != null) {
            return known;
        }
        known = before.get(word);
        Spelling spelling = known == null ? spelled(word) : known;
        if (latest.size() == MOST) {
            before = latest;
            latest = HashMap.newHashMap(MOST);
        }
        latest.put(word, spelling);
        return spelling;
    }

    private Spelling spelled(String word) {
        BytesRef exact = term(plainSource, plain, word);
        BytesRef stem = term(stemmedSource, stemmed, word);
        // Most words are their own stem: one array serves both.
        return new Spelling(exact, stem.equals(exact) ? exact : stem);
    }

    private static BytesRef term(OneWord source, TokenStream filtered, String word) {
        source.next(word);
        try {
            filtered.reset();
            if (!filtered.incrementToken()) {
                throw new IllegalStateException("A filter lost the word '" + word + "'");
            }
            return new BytesRef(filtered.getAttribute(CharTermAttribute.class));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read a word in memory", e);
        }
    }

    /// A stream of one word.
    private static final class OneWord extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private String word = "";
        private boolean isGiven = true;

        void next(String word) {
            this.word = word;
            isGiven = false;
        }

        @Override
        public boolean incrementToken() {
            if (isGiven) {
                return false;
            }
            clearAttributes();
            term.append(word);
            isGiven = true;
            return true;
        }
    }
}
