package parley.position.classify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The word vectors that the deep engine's encoder starts from, read out of its ONNX file: bytes in
/// the fixed value `words`, one row for each word piece, and their unit in `words.s`.
///
/// Only as much of protobuf as that needs: fields of ModelProto (graph is 7), GraphProto
/// (initializer is 5) and TensorProto (name is 8, raw_data is 9).
final class WordVectors {
    static final int WIDTH = 384;

    private final List<String> pieces;
    private final byte[] file;
    private int start = -1;
    private float unit;

    private WordVectors(byte[] file, List<String> pieces) {
        this.file = file;
        this.pieces = pieces;
        tensors(0, file.length, 7);
        if (start < 0 || unit == 0) {
            throw new IllegalArgumentException(
                    "The encoder's file must hold the values words and words.s, and does not");
        }
    }

    /// Those of the model that ships.
    static WordVectors shipped() throws IOException {
        String vocabulary = new String(resource("vocabulary.txt"), StandardCharsets.UTF_8);
        return new WordVectors(resource("model.onnx"), vocabulary.lines().toList());
    }

    private static byte[] resource(String name) throws IOException {
        String path = "/parley/engine/deep/" + name;
        try (InputStream in =
                Objects.requireNonNull(WordVectors.class.getResourceAsStream(path), path)) {
            return in.readAllBytes();
        }
    }

    /// All pieces, in the order of their rows.
    List<String> pieces() {
        return pieces;
    }

    /// The vector of a piece, scaled so that most lie near length 6.
    double[] row(int piece) {
        double[] row = new double[WIDTH];
        for (int i = 0; i < WIDTH; i++) {
            row[i] = 6.0 * unit * file[start + piece * WIDTH + i];
        }
        return row;
    }

    private void tensors(int from, int to, int wanted) {
        var at = new int[] {from};
        String name = "";
        int data = -1;
        while (at[0] < to) {
            long key = number(at);
            int field = (int) (key >>> 3);
            switch ((int) (key & 7)) {
                case 0 -> number(at);
                case 1 -> at[0] += 8;
                case 5 -> at[0] += 4;
                case 2 -> {
                    int length = (int) number(at);
                    if (wanted == 8 && field == 8) {
                        name = new String(file, at[0], length, StandardCharsets.UTF_8);
                    } else if (wanted == 8 && field == 9) {
                        data = at[0];
                    } else if (field == wanted) {
                        tensors(at[0], at[0] + length, wanted == 7 ? 5 : 8);
                    }
                    at[0] += length;
                }
                default ->
                        throw new IllegalArgumentException(
                                "A field must be of wire type 0, 1, 2 or 5, got " + (key & 7));
            }
        }
        if (name.equals("words")) {
            start = data;
        } else if (name.equals("words.s")) {
            unit = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getFloat(data);
        }
    }

    private long number(int[] at) {
        long value = 0;
        int shift = 0;
        byte next = file[at[0]++];
        while (next < 0) {
            value |= (long) (next & 0x7F) << shift;
            shift += 7;
            next = file[at[0]++];
        }
        return value | (long) next << shift;
    }
}
