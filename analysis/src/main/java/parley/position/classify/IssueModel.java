package parley.position.classify;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import parley.model.Issue;
import parley.text.Tree;

/// Says how likely each issue is, from the words of a content and of the rest of its sentence.
///
/// Every word piece has a weight and one score for each issue; the model takes the weighted mean of
/// the scores, in which words outside the content count less, and turns it into shares. Scores and
/// weights are linear in the encoder's word vectors, so they are multiplied out beforehand and kept
/// as bytes: the model needs no run of the encoder and gives the same figures with every engine and
/// on every machine. `IssueTrainer` under `train/` makes the file. Immutable, safe to share between
/// threads.
public final class IssueModel {
    private static final String RESOURCE = "/parley/position/classify/issues.bin";

    /// The issues in the order in which the model and its answers have them.
    static final List<Issue> ISSUES = List.of(Issue.values());

    private static final int MAGIC = 0x50504931;

    /// Steps of a weight's logarithm: bytes from -127 to 127 stand for e^-6.35 to e^6.35.
    static final double WEIGHT_STEP = 0.05;

    /// How much sharper than a mean of scores the shares are.
    static final double SHARPNESS = 4;

    private static final class Shipped {
        static final IssueModel MODEL = load();
    }

    private final Pieces pieces;
    private final Table table;
    private final double[] weights = new double[256];

    /// The numbers of a model.
    ///
    /// @param pieces what words are cut into
    /// @param outside what a word outside the content counts, relative to one inside
    /// @param biases one for each issue, in the order of [Issue]
    /// @param steps the unit of the scores of each issue
    /// @param weights for each piece the logarithm of its weight, in steps of [#WEIGHT_STEP]
    /// @param scores for each piece and each issue, piece by piece
    @SuppressWarnings("ArrayRecordComponent") // never compared, never given away
    record Table(
            List<String> pieces,
            double outside,
            float[] biases,
            float[] steps,
            byte[] weights,
            byte[] scores) {}

    IssueModel(Table table) {
        this.table = table;
        this.pieces = new Pieces(table.pieces());
        for (int i = 0; i < weights.length; i++) {
            weights[i] = StrictMath.exp((byte) i * WEIGHT_STEP);
        }
    }

    /// The model that comes with the program, read when it is first asked for.
    ///
    /// @throws UncheckedIOException if it cannot be read
    public static IssueModel shipped() {
        return Shipped.MODEL;
    }

    /// How likely each issue is for a content, in the order of [Issue]; the shares sum to 1.
    ///
    /// @param first the content's first token
    /// @param last its last token, inclusive
    public double[] shares(Tree tree, int first, int last) {
        return shares(Words.of(tree, first, last));
    }

    double[] shares(Words words) {
        int issues = table.biases().length;
        double[] sums = new double[issues];
        double weight = add(words.inside(), 1, sums) + add(words.beside(), table.outside(), sums);
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < issues; i++) {
            // A word of no meaning and weight 1 stands in every content: few words tell little.
            sums[i] = SHARPNESS * sums[i] / (weight + 1) + table.biases()[i];
            greatest = Math.max(greatest, sums[i]);
        }
        double total = 0;
        for (int i = 0; i < issues; i++) {
            sums[i] = StrictMath.exp(sums[i] - greatest);
            total += sums[i];
        }
        for (int i = 0; i < issues; i++) {
            sums[i] /= total;
        }
        return sums;
    }

    private double add(List<String> words, double share, double[] sums) {
        int issues = sums.length;
        double total = 0;
        for (String word : words) {
            int[] parts = pieces.of(word);
            for (int part : parts) {
                double weight =
                        share
                                * weights[table.weights()[part] & 0xFF]
                                / StrictMath.sqrt(parts.length);
                total += weight;
                for (int i = 0; i < issues; i++) {
                    sums[i] += weight * table.scores()[part * issues + i] * table.steps()[i];
                }
            }
        }
        return total;
    }

    private static IssueModel load() {
        try (InputStream resource = IssueModel.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException(
                        "The model of issues must be on the class path, missing " + RESOURCE);
            }
            return new IssueModel(
                    read(new DataInputStream(new BufferedInputStream(resource)), RESOURCE));
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", e);
        }
    }

    /// @param name of the file, for the message
    /// @throws IOException if the file ends early or is no model of issues
    static Table read(DataInputStream in, String name) throws IOException {
        int magic = in.readInt();
        int issues = in.readUnsignedByte();
        if (magic != MAGIC || issues != Issue.values().length) {
            throw new IOException(
                    name
                            + " must start with "
                            + Integer.toHexString(MAGIC)
                            + " and hold "
                            + Issue.values().length
                            + " issues, got "
                            + Integer.toHexString(magic)
                            + " and "
                            + issues);
        }
        float outside = in.readFloat();
        float[] biases = new float[issues];
        float[] steps = new float[issues];
        for (int i = 0; i < issues; i++) {
            biases[i] = in.readFloat();
            steps[i] = in.readFloat();
        }
        int count = in.readUnsignedShort();
        var pieces = new ArrayList<String>(count);
        for (int i = 0; i < count; i++) {
            pieces.add(in.readUTF());
        }
        byte[] weights = new byte[count];
        in.readFully(weights);
        byte[] scores = new byte[count * issues];
        in.readFully(scores);
        return new Table(pieces, outside, biases, steps, weights, scores);
    }

    static void write(Table table, DataOutputStream out) throws IOException {
        out.writeInt(MAGIC);
        out.writeByte(table.biases().length);
        out.writeFloat((float) table.outside());
        for (int i = 0; i < table.biases().length; i++) {
            out.writeFloat(table.biases()[i]);
            out.writeFloat(table.steps()[i]);
        }
        out.writeShort(table.pieces().size());
        for (String piece : table.pieces()) {
            out.writeUTF(piece);
        }
        out.write(table.weights());
        out.write(table.scores());
    }

    /// Where an issue stands in the answers.
    public static int place(Issue issue) {
        return ISSUES.indexOf(issue);
    }
}
