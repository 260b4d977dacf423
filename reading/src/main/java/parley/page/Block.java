package parley.page;

import org.jspecify.annotations.Nullable;

/// A run of text between two block-level tags or blank lines of a page: the unit that is kept or
/// dropped. Counts of characters and words are of the whitespace-normalised text.
///
/// The owner is the nearest block-level one around the text; a table cell, list item or heading is
/// one, a bold word is not.
final class Block {
    final Container owner;
    final String text;
    final int words;
    final int linkChars;
    final int links;
    final int boldChars;

    /// Flags of [ClassWords] on the element and its parent.
    final long near;

    /// Flags of [ClassWords] on any ancestor.
    final long far;

    final boolean hidden;

    /// True when the run is not the whole text of its element: text beside child blocks, or one of
    /// the parts between double line breaks.
    final boolean loose;

    private @Nullable WordHashes hashes;
    private double little = -1;

    Block(
            Container owner,
            String text,
            int linkChars,
            int links,
            int boldChars,
            long near,
            long far,
            boolean hidden,
            boolean loose) {
        this.owner = owner;
        this.text = text;
        this.words = countWords(text);
        this.linkChars = linkChars;
        this.links = links;
        this.boldChars = boldChars;
        this.near = near;
        this.far = far;
        this.hidden = hidden;
        this.loose = loose;
    }

    /// The text's words as hashes, made when they are first asked for.
    WordHashes hashes() {
        if (hashes == null) {
            hashes = WordHashes.of(text);
        }
        return hashes;
    }

    /// The share of little words, counted when it is first asked for.
    double littleShare() {
        if (little < 0) {
            little = FunctionWords.share(text);
        }
        return little;
    }

    double linkShare() {
        return (double) linkChars / Math.max(1, text.length());
    }

    /// Text outside links that is long enough to be a sentence or two.
    boolean isProse() {
        return text.length() - linkChars >= 80 && linkShare() < 0.4;
    }

    private static int countWords(String text) {
        int words = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // Scripts without spaces: two characters make about one word.
            if (c == ' ' || (c >= '\u3040' && c <= '\u9fff' && (i & 1) == 0)) {
                words++;
            }
        }
        return words;
    }

    @Override
    public String toString() {
        return owner.element.normalName() + ": " + text;
    }
}
