package parley.ledger.index;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import parley.model.Span;

/// The terms of one text, in their order, so that a report is cut into words once: what its records
/// stand on are stretches of it. Immutable.
final class Terms {
    /// One for each thread that cuts texts: a tokenizer is costly, and no two threads may share it.
    private static final ThreadLocal<Cutter> CUTTER = ThreadLocal.withInitial(Cutter::new);

    private final List<Spelling> spellings;
    private final int[] starts;
    private final int[] ends;

    private Terms(List<Spelling> spellings, int[] starts, int[] ends) {
        this.spellings = spellings;
        this.starts = starts;
        this.ends = ends;
    }

    static Terms of(String text) {
        return CUTTER.get().cut(text);
    }

    /// The terms of the whole text.
    List<Spelling> all() {
        return spellings;
    }

    /// The terms of all words that lie within a stretch of the text.
    List<Spelling> in(Span span) {
        int from = place(starts, span.start());
        int to = Math.max(from, place(ends, span.end() + 1));
        return spellings.subList(from, to);
    }

    /// How many of these rising offsets are below this one.
    private static int place(int[] offsets, int offset) {
        int found = Arrays.binarySearch(offsets, offset);
        return found < 0 ? -found - 1 : found;
    }

    private static final class Cutter {
        private final StandardTokenizer words = new StandardTokenizer();
        private final CharTermAttribute word = words.getAttribute(CharTermAttribute.class);
        private final OffsetAttribute offsets = words.getAttribute(OffsetAttribute.class);
        private final Spellings known = new Spellings();
        private int[] starts = new int[1 << 10];
        private int[] ends = new int[1 << 10];

        Terms cut(String text) {
            var spellings = new ArrayList<Spelling>(text.length() / 5 + 8);
            try {
                words.setReader(new StringReader(text));
                words.reset();
                while (words.incrementToken()) {
                    int count = spellings.size();
                    if (count == starts.length) {
                        starts = Arrays.copyOf(starts, 2 * count);
                        ends = Arrays.copyOf(ends, 2 * count);
                    }
                    starts[count] = offsets.startOffset();
                    ends[count] = offsets.endOffset();
                    spellings.add(known.of(word.toString()));
                }
                words.end();
                words.close();
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read a text in memory", e);
            }
            int count = spellings.size();
            return new Terms(
                    List.copyOf(spellings),
                    Arrays.copyOf(starts, count),
                    Arrays.copyOf(ends, count));
        }
    }
}
