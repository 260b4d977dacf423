package parley.annotate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import parley.model.Span;
import parley.text.Engine;
import parley.text.Sentence;
import parley.text.Token;

/// Reads CoNLL-U and writes it again with our own tags and trees: on the tokens given, or on the
/// text alone, which is put together from `# text`, paragraph by paragraph (`# newdoc`, `#
/// newpar`).
public final class ConlluAnnotator {
    /// Sentences that are read in one go, so that an engine can work on many at a time.
    private static final int BATCH = 200;

    private final Engine engine;
    private final boolean raw;

    /// An annotator that reads with this engine.
    ///
    /// @param raw whether tokens and sentences are to be found anew
    public ConlluAnnotator(Engine engine, boolean raw) {
        this.engine = engine;
        this.raw = raw;
    }

    /// Annotates a whole file; comments other than `# text` are not copied.
    public void annotate(BufferedReader in, PrintStream out) throws IOException {
        var text = new StringBuilder();
        var sentences = new ArrayList<List<Span>>();
        var blocks = new ArrayList<Span>();
        int blockStart = 0;
        boolean starts = true;
        boolean glued = false;
        String own = "";
        var rows = new ArrayList<String[]>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("# newdoc")
                    || line.equals("# newpar")
                    || line.startsWith("# newpar id")) {
                starts = true;
            } else if (line.startsWith("# text = ")) {
                own = line.substring("# text = ".length());
            } else if (!line.isEmpty() && line.charAt(0) != '#') {
                rows.add(line.split("\t", -1));
            } else if (line.isEmpty() && !rows.isEmpty()) {
                if ((starts && !text.isEmpty()) || !raw) {
                    blocks.add(new Span(blockStart, text.length()));
                    if (blocks.size() >= BATCH) {
                        write(text.toString(), blocks, sentences, out);
                        text.setLength(0);
                        blocks.clear();
                        sentences.clear();
                    }
                    blockStart = text.length();
                } else if (!glued && !text.isEmpty()) {
                    text.append(' ');
                }
                if (raw) {
                    text.append(own);
                } else {
                    sentences.add(tokens(rows, text));
                }
                glued = rows.getLast()[9].contains("SpaceAfter=No");
                starts = false;
                rows.clear();
            }
        }
        blocks.add(new Span(blockStart, text.length()));
        write(text.toString(), blocks, sentences, out);
    }

    private static List<Span> tokens(List<String[]> rows, StringBuilder text) {
        var tokens = new ArrayList<Span>();
        for (String[] row : rows) {
            if (row[0].indexOf('-') < 0 && row[0].indexOf('.') < 0) {
                int start = text.length();
                text.append(row[1]);
                tokens.add(new Span(start, text.length()));
                text.append(' ');
            }
        }
        return tokens;
    }

    private void write(
            String text, List<Span> blocks, List<List<Span>> sentences, PrintStream out) {
        List<Sentence> read = raw ? engine.read(text, blocks) : engine.annotate(text, sentences);
        var lines = new StringBuilder();
        for (Sentence sentence : read) {
            if (raw) {
                String own = sentence.span().of(text).replace('\n', ' ');
                lines.append("# text = ").append(own).append('\n');
            }
            for (int i = 0; i < sentence.tokens().size(); i++) {
                line(lines, sentence.tokens(), i);
            }
            lines.append('\n');
        }
        out.print(lines);
    }

    private void line(StringBuilder lines, List<Token> tokens, int index) {
        Token token = tokens.get(index);
        boolean isGlued =
                raw
                        && index + 1 < tokens.size()
                        && tokens.get(index + 1).span().start() == token.span().end();
        lines.append(index + 1)
                .append('\t')
                .append(token.form())
                .append('\t')
                .append(token.lemma())
                .append('\t')
                .append(token.upos())
                .append('\t')
                .append(token.xpos())
                .append("\t_\t")
                .append(token.head() + 1)
                .append('\t')
                .append(token.relation())
                .append("\t_\t")
                .append(isGlued ? "SpaceAfter=No" : "_")
                .append('\n');
    }
}
