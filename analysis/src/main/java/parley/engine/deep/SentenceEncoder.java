package parley.engine.deep;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// What words mean, as a vector: sentences that say much the same in other words point much the
/// same way. all-MiniLM-L6-v2 (Reimers and Gurevych 2019), the encoder that the deep engine's
/// training started from, in int8 as its makers' library ships it: the mean of the pieces' vectors,
/// of length 1. Safe to share between threads; each call computes on the thread that makes it.
public final class SentenceEncoder {
    /// Numbers of a vector.
    public static final int SIZE = 384;

    /// What the encoder was trained to read at once; the rest of longer words is left out.
    private static final int MOST_PIECES = 128;

    private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPieces vocabulary;

    private SentenceEncoder(OrtEnvironment environment, OrtSession session, WordPieces vocabulary) {
        this.environment = environment;
        this.session = session;
        this.vocabulary = vocabulary;
    }

    /// Loads the encoder; takes some tenths of a second.
    public static SentenceEncoder load() {
        String pieces = new String(resource("vocabulary.txt"), StandardCharsets.UTF_8);
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (var options = Sessions.options()) {
            return new SentenceEncoder(
                    environment,
                    environment.createSession(resource(MODEL), options),
                    WordPieces.of(pieces.lines().toList()));
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime cannot load the sentence encoder", e);
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = SentenceEncoder.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name + " is missing from the jars").readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }

    /// The vector of some words, [#SIZE] numbers of length 1; the same words give the same.
    public float[] vector(String words) {
        long[] ids = ids(words);
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor idTensor = tensor(ids);
                OnnxTensor maskTensor = tensor(ones);
                OnnxTensor typeTensor = tensor(new long[ids.length]);
                OrtSession.Result result =
                        session.run(
                                Map.of(
                                        "input_ids", idTensor,
                                        "attention_mask", maskTensor,
                                        "token_type_ids", typeTensor))) {
            return mean(((OnnxTensor) result.get(0)).getFloatBuffer(), ids.length);
        } catch (OrtException e) {
            throw new IllegalStateException(
                    "ONNX Runtime cannot read " + ids.length + " pieces", e);
        }
    }

    private long[] ids(String words) {
        long[] ids = new long[MOST_PIECES];
        int count = 0;
        ids[count++] = WordPieces.START;
        for (String word : BLANKS.split(words.strip(), -1)) {
            for (int id : vocabulary.ids(word)) {
                if (count < MOST_PIECES - 1) {
                    ids[count++] = id;
                }
            }
        }
        ids[count++] = WordPieces.END;
        return Arrays.copyOf(ids, count);
    }

    private OnnxTensor tensor(long[] values) throws OrtException {
        return OnnxTensor.createTensor(
                environment, LongBuffer.wrap(values), new long[] {1, values.length});
    }

    private static float[] mean(FloatBuffer pieces, int count) {
        float[] mean = new float[SIZE];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < SIZE; j++) {
                mean[j] += pieces.get(i * SIZE + j);
            }
        }
        double squares = 0;
        for (float each : mean) {
            squares += (double) each * each;
        }
        float length = (float) Math.sqrt(squares);
        for (int j = 0; j < SIZE && length > 0; j++) {
            mean[j] /= length;
        }
        return mean;
    }
}
