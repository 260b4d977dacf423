package parley.text;

import java.util.List;
import parley.model.Span;

/// Finds sentences, words, trees and names. Implementations are immutable and safe to share between
/// threads; the same text gives the same sentences whatever the thread.
public interface Engine {
    /// Reads the blocks of a text.
    ///
    /// @param text the article's text
    /// @param blocks stretches that are read apart from each other, such as title and paragraphs,
    ///   in reading order; no sentence crosses from one to the next
    /// @return the sentences of all blocks in reading order
    List<Sentence> read(String text, List<Span> blocks);

    /// Reads sentences whose words are given.
    ///
    /// @param text the article's text
    /// @param sentences the tokens of each sentence in reading order; empty ones are left out of
    ///   the result
    /// @return one sentence for each that has tokens, with exactly these tokens
    List<Sentence> annotate(String text, List<List<Span>> sentences);
}
