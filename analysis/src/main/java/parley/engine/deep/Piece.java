package parley.engine.deep;

import java.util.ArrayList;
import java.util.List;

/// A stretch of a sentence that the network reads at once: the whole sentence, unless it is very
/// long.
///
/// @param sentence number of the sentence that it belongs to
/// @param from index of its first word in the sentence
/// @param ids word pieces, with the start mark before and the end mark after them
/// @param shapes shape of the word for each piece
/// @param first for each word the place of its first piece; entry 0 is the start mark, the root
@SuppressWarnings("ArrayRecordComponent") // never compared: lives for the reading of one batch
record Piece(int sentence, int from, int[] ids, int[] shapes, int[] first) {
    /// Most pieces that the network is given at once; it was trained on up to 160.
    static final int LONGEST = 256;

    int words() {
        return first.length - 1;
    }

    /// Cuts a sentence into pieces, most often one.
    ///
    /// @param words none of them empty
    static List<Piece> of(int sentence, List<String> words, WordPieces vocabulary) {
        var pieces = new ArrayList<Piece>(1);
        var ids = new ArrayList<int[]>(words.size());
        int length = 2;
        int from = 0;
        for (String word : words) {
            int[] next = vocabulary.ids(word);
            if (length + next.length > LONGEST) {
                pieces.add(of(sentence, from, words, ids, length));
                from += ids.size();
                ids.clear();
                length = 2;
            }
            ids.add(next);
            length += next.length;
        }
        if (!ids.isEmpty()) {
            pieces.add(of(sentence, from, words, ids, length));
        }
        return pieces;
    }

    private static Piece of(
            int sentence, int from, List<String> words, List<int[]> parts, int length) {
        int[] ids = new int[length];
        int[] shapes = new int[length];
        int[] first = new int[parts.size() + 1];
        ids[0] = WordPieces.START;
        int at = 1;
        for (int word = 0; word < parts.size(); word++) {
            first[word + 1] = at;
            int shape = Shape.of(words.get(from + word));
            for (int id : parts.get(word)) {
                ids[at] = id;
                shapes[at++] = shape;
            }
        }
        ids[at] = WordPieces.END;
        return new Piece(sentence, from, ids, shapes, first);
    }
}
