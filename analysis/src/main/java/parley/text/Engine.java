package parley.text;

import java.util.ArrayList;
import java.util.List;
import parley.model.Span;

/// Finds sentences, words, trees and names. Implementations are immutable and safe to share between
/// threads; the same text gives the same sentences whatever the thread.
public interface Engine {
    /// Reads the blocks of a text, cut into sentences and words by [SentenceSplitter].
    ///
    /// @param text the article's text
    /// @param blocks stretches that are read apart from each other, such as title and paragraphs,
    ///   in reading order; no sentence crosses from one to the next
    /// @return the sentences of all blocks in reading order
    default List<Sentence> read(String text, List<Span> blocks) {
        var sentences = new ArrayList<List<Span>>();
        for (Span block : blocks) {
            sentences.addAll(SentenceSplitter.sentences(text, block));
        }
        return annotate(text, sentences);
    }

    /// Reads sentences whose words are given.
    ///
    /// @param text the article's text
    /// @param sentences the tokens of each sentence in reading order; empty ones are left out of
    ///   the result
    /// @return one sentence for each that has tokens, with exactly these tokens
    List<Sentence> annotate(String text, List<List<Span>> sentences);
}
