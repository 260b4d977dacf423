package parley.engine.deep;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import parley.engine.name.NameRules;
import parley.model.Name;
import parley.model.Span;
import parley.text.Engine;
import parley.text.Lemmatiser;
import parley.text.Sentence;
import parley.text.Token;
import parley.text.TreeMender;

/// Reads with a small transformer: slower than the fast engine and more often right. Immutable and
/// safe to share between threads; a call computes on the caller's thread. Loading takes a few
/// tenths of a second, so one instance should serve a whole run.
public final class DeepEngine implements Engine {
    /// Word pieces in one run of the network, padding included: what it computes for them in
    /// between then stays in the processor's second cache, which is where more would be slower.
    private static final int BATCH = 256;

    /// What a run costs by itself, in word pieces: measured, 0.4 ms against 0.044 ms for a piece.
    private static final int RUN = 9;

    private final WordPieces vocabulary;
    private final Network network;
    private final NameReader nameReader;

    DeepEngine(WordPieces vocabulary, Network network) {
        this.vocabulary = vocabulary;
        this.network = network;
        this.nameReader = new NameReader(network.labels().names());
    }

    /// The engine with the model that comes with the program.
    ///
    /// @throws UncheckedIOException if the model cannot be read
    public static DeepEngine load() {
        String vocabulary = new String(resource("vocabulary.txt"), StandardCharsets.UTF_8);
        return new DeepEngine(
                WordPieces.of(vocabulary.lines().toList()), Network.of(resource("model.onnx")));
    }

    private static byte[] resource(String name) {
        String path = "/parley/engine/deep/" + name;
        try (InputStream in = DeepEngine.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IOException("No resource " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The deep model cannot be read from " + path, e);
        }
    }

    @Override
    public List<Sentence> annotate(String text, List<List<Span>> sentences) {
        var pieces = new ArrayList<Piece>(sentences.size());
        for (int i = 0; i < sentences.size(); i++) {
            List<String> words = sentences.get(i).stream().map(span -> form(text, span)).toList();
            pieces.addAll(Piece.of(i, words, vocabulary));
        }
        var drafts = new ArrayList<Draft>(sentences.size());
        for (List<Span> words : sentences) {
            drafts.add(new Draft(words.size()));
        }
        for (List<Piece> batch : batches(pieces)) {
            List<Scores> scores = network.read(batch);
            for (int i = 0; i < batch.size(); i++) {
                Piece piece = batch.get(i);
                Draft draft = drafts.get(piece.sentence());
                draft.take(piece, scores.get(i), network.labels().relations());
            }
        }
        var read = new ArrayList<Sentence>(sentences.size());
        for (int i = 0; i < sentences.size(); i++) {
            if (!sentences.get(i).isEmpty()) {
                drafts.get(i).join();
                read.add(sentence(text, sentences.get(i), drafts.get(i)));
            }
        }
        return NameRules.apply(text, read);
    }

    /// Pieces of about one length together, so that least is computed in all: each is padded to the
    /// longest of its batch, and a run costs something by itself. What else is in a batch does not
    /// change a reading.
    private static List<List<Piece>> batches(List<Piece> pieces) {
        var sorted = new ArrayList<Piece>(pieces);
        sorted.sort(Comparator.comparingInt(piece -> piece.ids().length));
        int count = sorted.size();
        int[] costs = new int[count + 1];
        int[] starts = new int[count + 1];
        for (int end = 1; end <= count; end++) {
            int longest = sorted.get(end - 1).ids().length;
            costs[end] = Integer.MAX_VALUE;
            for (int start = end - 1; start >= 0; start--) {
                int size = (end - start) * longest;
                if (start < end - 1 && size > BATCH) {
                    break;
                }
                if (costs[start] + RUN + size < costs[end]) {
                    costs[end] = costs[start] + RUN + size;
                    starts[end] = start;
                }
            }
        }
        var batches = new ArrayList<List<Piece>>();
        for (int end = count; end > 0; end = starts[end]) {
            batches.add(sorted.subList(starts[end], end));
        }
        return batches;
    }

    private Sentence sentence(String text, List<Span> words, Draft draft) {
        Labels labels = network.labels();
        var tokens = new ArrayList<Token>(words.size());
        for (int i = 0; i < words.size(); i++) {
            String form = words.get(i).of(text);
            String upos = labels.upos().get(draft.tags[i]);
            String xpos = labels.xpos().get(draft.tags[i]);
            tokens.add(
                    new Token(
                            words.get(i),
                            form,
                            Lemmatiser.lemma(form, upos, xpos),
                            upos,
                            xpos,
                            draft.heads[i],
                            draft.relations[i]));
        }
        List<Name> names = nameReader.names(draft.names, words);
        Span span = Span.around(words.getFirst(), words.getLast());
        return new Sentence(span, TreeMender.mend(tokens), names);
    }

    private static String form(String text, Span span) {
        return span.isEmpty() ? "'" : span.of(text);
    }
}
