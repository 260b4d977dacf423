package parley.engine.fast;

import java.io.DataOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Everything that the engine has learnt, as it stands in `parley/engine/fast/model.bin`.
record Model(Lexicon lexicon, Tagger tagger, Parser parser, NameFinder nameFinder) {
    private static final int MAGIC = 0x50464D32;
    private static final String RESOURCE = "/parley/engine/fast/model.bin";

    /// Weights are kept in these fractions of one perceptron update.
    static final int UNIT = 32;

    /// A score difference at which a name's label is right in about four cases of five.
    static final double CERTAIN_MARGIN = 12.0 * UNIT;

    static Model load() {
        try (InputStream resource = Model.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException(
                        "The fast engine's model must be on the class path, missing " + RESOURCE);
            }
            return read(new Bytes(resource.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", e);
        }
    }

    static Model read(Bytes in) {
        int magic = in.readInt();
        if (magic != MAGIC) {
            throw new IllegalArgumentException(
                    "A model must start with "
                            + Integer.toHexString(MAGIC)
                            + ", got "
                            + Integer.toHexString(magic));
        }
        Lexicon lexicon = Lexicon.read(in);
        var tags = new TagSet(readTexts(in));
        var tagger = new Tagger(tags, KnownTags.read(in), SparseWeights.read(in));
        List<String> relations = readTexts(in);
        var parser = new Parser(relations, ArcWeights.read(in), SparseWeights.read(in));
        return new Model(lexicon, tagger, parser, new NameFinder(SparseWeights.read(in)));
    }

    /// What a trainer has to say; [#read] is its counterpart.
    record Draft(
            Lexicon lexicon,
            TagSet tags,
            KnownTags known,
            WeightRows tagRows,
            List<String> relations,
            WeightRows arcRows,
            WeightRows labelRows,
            WeightRows nameRows) {
        void write(DataOutput out) throws IOException {
            out.writeInt(MAGIC);
            lexicon.write(out);
            writeTexts(out, tags.pairs());
            known.write(out);
            SparseWeights.write(out, tagRows, tags.size());
            writeTexts(out, relations);
            ArcWeights.write(out, arcRows);
            SparseWeights.write(out, labelRows, relations.size());
            SparseWeights.write(out, nameRows, NameFinder.LABELS);
        }
    }

    private static void writeTexts(DataOutput out, List<String> texts) throws IOException {
        out.writeShort(texts.size());
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeShort(bytes.length);
            out.write(bytes);
        }
    }

    private static List<String> readTexts(Bytes in) {
        var texts = new ArrayList<String>();
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            texts.add(in.readText());
        }
        return List.copyOf(texts);
    }
}
