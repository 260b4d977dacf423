package parley.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.model.Article;
import parley.model.Span;
import parley.text.Sentence;
import parley.text.Token;
import parley.text.Tree;

/// A report's words in one row, each with its sentence, block and quotation: the view that the
/// rules of this package work on. Words are named by their place in the row.
final class ReportText {
    final Article article;
    final String text;
    final List<Span> blocks;
    final List<Tree> trees;
    final List<Quotation> quotations;
    private final List<Token> tokens = new ArrayList<>();
    private final String[] lower;
    private final int[] sentenceOf;
    private final int[] blockOf;
    private final int[] quotationOf;
    private final int[] firstOf;

    ReportText(Article article, List<Sentence> sentences) {
        this.article = article;
        text = article.text();
        blocks = article.blocks();
        trees = sentences.stream().map(Tree::of).toList();
        quotations = QuotationMarks.find(text, blocks);
        sentences.forEach(sentence -> tokens.addAll(sentence.tokens()));
        lower =
                tokens.stream()
                        .map(token -> token.form().toLowerCase(Locale.ROOT))
                        .toArray(String[]::new);
        sentenceOf = new int[tokens.size()];
        blockOf = new int[tokens.size()];
        quotationOf = new int[tokens.size()];
        firstOf = new int[sentences.size() + 1];
        int at = 0;
        for (int s = 0; s < sentences.size(); s++) {
            firstOf[s] = at;
            for (int i = 0; i < sentences.get(s).tokens().size(); i++) {
                sentenceOf[at++] = s;
            }
        }
        firstOf[sentences.size()] = at;
        place();
    }

    /// Notes each word's block and quotation.
    private void place() {
        int block = 0;
        int quotation = 0;
        for (int word = 0; word < tokens.size(); word++) {
            int start = tokens.get(word).span().start();
            while (block + 1 < blocks.size() && blocks.get(block + 1).start() <= start) {
                block++;
            }
            while (quotation < quotations.size()
                    && quotations.get(quotation).whole().end() <= start) {
                quotation++;
            }
            blockOf[word] = block;
            boolean inside =
                    quotation < quotations.size()
                            && quotations.get(quotation).whole().start() <= start;
            quotationOf[word] = inside ? quotation : -1;
        }
    }

    int size() {
        return tokens.size();
    }

    Token token(int word) {
        return tokens.get(word);
    }

    Span span(int word) {
        return tokens.get(word).span();
    }

    /// The span from one word to another, both included.
    Span span(int first, int last) {
        return Span.around(span(first), span(last));
    }

    int sentence(int word) {
        return sentenceOf[word];
    }

    Tree tree(int word) {
        return trees.get(sentenceOf[word]);
    }

    /// The word's index within its sentence's tree.
    int inTree(int word) {
        return word - firstOf[sentenceOf[word]];
    }

    /// The first word of a sentence.
    int first(int sentence) {
        return firstOf[sentence];
    }

    /// One beyond the last word of a sentence.
    int end(int sentence) {
        return firstOf[sentence + 1];
    }

    /// The block that holds an offset, null when none does.
    @Nullable Span blockAt(int offset) {
        int word = wordAt(offset);
        return word < size() ? blocks.get(blockOf[word]) : null;
    }

    int block(int word) {
        return blockOf[word];
    }

    /// Index of the quotation that holds the word, marks included; -1 outside.
    int quotation(int word) {
        return quotationOf[word];
    }

    boolean isQuoted(int word) {
        return quotationOf[word] >= 0;
    }

    String lower(int word) {
        return lower[word];
    }

    boolean isPunctuation(int word) {
        return "PUNCT".equals(tokens.get(word).upos()) || "SYM".equals(tokens.get(word).upos());
    }

    /// The first word that starts at or after an offset; [#size] when there is none.
    int wordAt(int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).span().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The quotation that holds an offset, null when none does.
    @Nullable Quotation quotationAt(int offset) {
        int low = 0;
        int high = quotations.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Span whole = quotations.get(middle).whole();
            if (whole.contains(offset)) {
                return quotations.get(middle);
            }
            if (offset < whole.start()) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return null;
    }
}
