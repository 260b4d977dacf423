package parley.ledger.index;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;

/// A field of words that were cut and spelled before.
final class TermField extends Field {
    private final List<Spelling> words;
    private final boolean isExact;

    TermField(boolean isExact, List<Spelling> words) {
        super(Analysis.field(isExact), TextField.TYPE_NOT_STORED);
        this.words = words;
        this.isExact = isExact;
    }

    /// @param reuse what the last document's field gave
    @Override
    public TokenStream tokenStream(Analyzer analyzer, TokenStream reuse) {
        Given stream = reuse instanceof Given given ? given : new Given();
        stream.give(words, isExact);
        return stream;
    }

    private static final class Given extends TokenStream {
        private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
        private List<Spelling> words = List.of();
        private boolean isExact;
        private int next;

        void give(List<Spelling> words, boolean isExact) {
            this.words = words;
            this.isExact = isExact;
            next = 0;
        }

        @Override
        public void reset() {
            // Each word is one place further on; only the end of the stream says otherwise.
            clearAttributes();
        }

        @Override
        public boolean incrementToken() {
            if (next == words.size()) {
                return false;
            }
            BytesRef bytes = words.get(next++).in(isExact);
            term.setBytesRef(bytes);
            return true;
        }
    }
}
