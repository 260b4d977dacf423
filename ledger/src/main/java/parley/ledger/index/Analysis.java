package parley.ledger.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.LowerCaseFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jspecify.annotations.Nullable;

/// How words become terms. Words are compared whatever their case and accents; in the field
/// [#STEMS] also whatever their inflection.
final class Analysis {
    /// Words as they stand.
    static final String EXACT = "exact";

    /// Words without inflection, after Krovetz (1993), who keeps to forms that are words.
    static final String STEMS = "stems";

    private static final Analyzer PLAIN = new Words(false);
    private static final Analyzer STEMMED = new Words(true);

    private Analysis() {}

    static String field(boolean exact) {
        return exact ? EXACT : STEMS;
    }

    /// A term with half-open offsets of the word that it stands for.
    record Term(String term, int start, int end) {}

    static List<Term> terms(boolean exact, String text) {
        var terms = new ArrayList<Term>();
        try (TokenStream tokens = (exact ? PLAIN : STEMMED).tokenStream("", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute offsets = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(new Term(term.toString(), offsets.startOffset(), offsets.endOffset()));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read a text in memory", e);
        }
        return terms;
    }

    private static final class Words extends Analyzer {
        private final boolean stems;

        Words(boolean stems) {
            this.stems = stems;
        }

        @Override
        protected TokenStreamComponents createComponents(@Nullable String field) {
            Tokenizer source = new StandardTokenizer();
            TokenStream words = plain(source);
            return new TokenStreamComponents(source, stems ? new KStemFilter(words) : words);
        }
    }

    /// The words of a stream as [#EXACT] has them.
    static TokenStream plain(TokenStream words) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(words)));
    }
}
