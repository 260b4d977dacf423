package parley.engine.deep;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The transformer in ONNX Runtime. Safe to share between threads; each call computes on the thread
/// that makes it.
final class Network {
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final Labels labels;

    private Network(OrtEnvironment environment, OrtSession session, Labels labels) {
        this.environment = environment;
        this.session = session;
        this.labels = labels;
    }

    /// @param model an ONNX file's bytes, with its label lists as metadata
    static Network of(byte[] model) {
        NativeFiles.use();
        try {
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            try (var options = Sessions.options()) {
                // Shapes differ from run to run, so no plan of memory can be used again.
                options.setMemoryPatternOptimization(false);
                OrtSession session = environment.createSession(model, options);
                Map<String, String> lists = session.getMetadata().getCustomMetadata();
                return new Network(environment, session, Labels.of(lists));
            }
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime cannot load the deep model", e);
        }
    }

    Labels labels() {
        return labels;
    }

    /// Reads pieces of about one length together.
    ///
    /// @return one result for each piece, in the same order
    List<Scores> read(List<Piece> pieces) {
        int count = pieces.size();
        int length = pieces.stream().mapToInt(piece -> piece.ids().length).max().orElse(0);
        int width = pieces.stream().mapToInt(piece -> piece.first().length).max().orElse(0);
        var ids = new long[count * length];
        var shapes = new long[count * length];
        var mask = new long[count * length];
        var first = new long[count * width];
        for (int i = 0; i < count; i++) {
            Piece piece = pieces.get(i);
            for (int at = 0; at < piece.ids().length; at++) {
                ids[i * length + at] = piece.ids()[at];
                shapes[i * length + at] = piece.shapes()[at];
                mask[i * length + at] = 1;
            }
            for (int word = 0; word < piece.first().length; word++) {
                first[i * width + word] = piece.first()[word];
            }
        }
        try (OnnxTensor idTensor = tensor(ids, count, length);
                OnnxTensor shapeTensor = tensor(shapes, count, length);
                OnnxTensor maskTensor = tensor(mask, count, length);
                OnnxTensor firstTensor = tensor(first, count, width);
                OrtSession.Result result =
                        session.run(
                                Map.of(
                                        "ids", idTensor,
                                        "shapes", shapeTensor,
                                        "mask", maskTensor,
                                        "first", firstTensor))) {
            return scores(pieces, width, result);
        } catch (OrtException e) {
            throw new IllegalStateException(
                    "ONNX Runtime cannot read " + count + " pieces of " + length, e);
        }
    }

    private OnnxTensor tensor(long[] values, int rows, int columns) throws OrtException {
        return OnnxTensor.createTensor(
                environment, LongBuffer.wrap(values), new long[] {rows, columns});
    }

    private static List<Scores> scores(List<Piece> pieces, int width, OrtSession.Result result) {
        FloatBuffer tags = floats(result, 0);
        FloatBuffer names = floats(result, 1);
        FloatBuffer arcs = floats(result, 2);
        FloatBuffer relations = floats(result, 3);
        int rows = pieces.size() * width;
        var scores = new ArrayList<Scores>(pieces.size());
        for (int i = 0; i < pieces.size(); i++) {
            int from = i * width;
            int size = pieces.get(i).first().length;
            scores.add(
                    new Scores(
                            rows(tags, from, size, tags.limit() / rows),
                            rows(names, from, size, names.limit() / rows),
                            rows(arcs, from, size, width, size),
                            rows(relations, from, size, relations.limit() / rows)));
        }
        return scores;
    }

    private static FloatBuffer floats(OrtSession.Result result, int output) {
        return ((OnnxTensor) result.get(output)).getFloatBuffer();
    }

    private static float[][] rows(FloatBuffer buffer, int from, int count, int width) {
        return rows(buffer, from, count, width, width);
    }

    private static float[][] rows(FloatBuffer buffer, int from, int count, int width, int keep) {
        var rows = new float[count][keep];
        for (int row = 0; row < count; row++) {
            buffer.get((from + row) * width, rows[row]);
        }
        return rows;
    }
}
