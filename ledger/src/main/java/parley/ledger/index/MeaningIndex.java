package parley.ledger.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import parley.ledger.FindingRecord;
import parley.ledger.Layer;
import parley.ledger.LedgerException;
import parley.model.ArticleId;

/// The vectors of a ledger's records, in a graph in which near ones are found without looking at
/// all (HNSW, Malkov and Yashunin 2018). Derived: it can be made anew, at the price of computing
/// every vector. Beside the word index, so that a ledger without it costs nothing.
public final class MeaningIndex {
    private static final String VECTOR = "vector";
    private static final String CHANGE = "change";

    private final Path folder;

    private MeaningIndex(Path folder) {
        this.folder = folder;
    }

    /// The vectors beside a word index.
    static MeaningIndex beside(Path index) {
        return new MeaningIndex(index.resolveSibling("meaning"));
    }

    /// The vectors of one report's records, in the same order.
    public record Learnt(ArticleId report, List<FindingRecord> records, List<float[]> vectors) {
        public Learnt {
            records = List.copyOf(records);
            vectors = List.copyOf(vectors);
        }
    }

    /// Writes vectors. To be closed by whoever opened it.
    public final class Writing implements AutoCloseable {
        private final IndexWriter writer;

        private Writing() throws IOException {
            writer = new IndexWriter(FSDirectory.open(folder), new IndexWriterConfig());
        }

        /// The last change of the record that is in it, 0 for none.
        public long change() {
            Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
            if (data != null) {
                for (Map.Entry<String, String> entry : data) {
                    if (entry.getKey().equals(CHANGE)) {
                        return Long.parseLong(entry.getValue());
                    }
                }
            }
            return 0;
        }

        /// Puts a report's vectors, in place of those that it may have.
        public void put(Learnt learnt) {
            String of = Long.toHexString(Documents.key(learnt.report().value()));
            var documents = new ArrayList<Document>();
            for (int i = 0; i < learnt.records().size(); i++) {
                documents.add(document(of, learnt.records().get(i), learnt.vectors().get(i)));
            }
            try {
                writer.updateDocuments(new Term(Documents.OF, of), documents);
            } catch (IOException | AlreadyClosedException e) {
                throw damaged(e);
            }
        }

        /// Writes to the disk what was put, and notes up to which change of the record.
        public void commit(long change) {
            try {
                writer.setLiveCommitData(Map.of(CHANGE, Long.toString(change)).entrySet());
                writer.commit();
            } catch (IOException | AlreadyClosedException e) {
                throw damaged(e);
            }
        }

        @Override
        public void close() {
            try {
                writer.rollback();
            } catch (IOException e) {
                throw damaged(e);
            }
        }
    }

    private static Document document(String of, FindingRecord record, float[] vector) {
        var document = new Document();
        document.add(new StringField(Documents.OF, of, Store.NO));
        document.add(new NumericDocValuesField(Documents.ID, Documents.key(record.id().value())));
        document.add(new NumericDocValuesField(Documents.LAYER, record.layer().number()));
        document.add(
                new NumericDocValuesField(Documents.SORT, Documents.key(record.report().value())));
        document.add(new KnnFloatVectorField(VECTOR, vector, VectorSimilarityFunction.DOT_PRODUCT));
        return document;
    }

    /// Opens it to be written, and makes it if there is none.
    public Writing write() {
        try {
            return new Writing();
        } catch (IOException | IllegalArgumentException e) {
            throw damaged(e);
        }
    }

    /// Takes all vectors away.
    public void clear() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var directory = FSDirectory.open(folder)) {
            for (String file : directory.listAll()) {
                directory.deleteFile(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot empty " + folder, e);
        }
    }

    /// The records whose vectors are nearest, the nearest first.
    ///
    /// @param most how many are looked for
    /// @throws LedgerException if there are no vectors
    public List<Found> nearest(float[] vector, int most) {
        if (!Files.isDirectory(folder)) {
            throw none();
        }
        try (var directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            var query = new KnnFloatVectorQuery(VECTOR, vector, most);
            var found = new ArrayList<Found>();
            List<LeafReaderContext> leaves = reader.leaves();
            for (ScoreDoc hit : new IndexSearcher(reader).search(query, most).scoreDocs) {
                LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
                int document = hit.doc - leaf.docBase;
                long sort = value(leaf, Documents.SORT, document);
                found.add(
                        new Found(
                                Layer.ofNumber((int) value(leaf, Documents.LAYER, document)),
                                value(leaf, Documents.ID, document),
                                sort,
                                new Place(hit.score, 0, sort, 0)));
            }
            return found;
        } catch (IndexNotFoundException e) {
            throw none();
        } catch (IOException | IllegalArgumentException e) {
            throw damaged(e);
        }
    }

    private static long value(LeafReaderContext leaf, String field, int document)
            throws IOException {
        NumericDocValues values = DocValues.getNumeric(leaf.reader(), field);
        return values.advanceExact(document) ? values.longValue() : 0;
    }

    private LedgerException none() {
        return new LedgerException(
                LedgerException.Kind.INDEX_DAMAGED,
                folder.getParent()
                        + ": the meanings of its records have not been computed; `parley reindex"
                        + " --meaning` does it");
    }

    private LedgerException damaged(Exception cause) {
        return new LedgerException(
                LedgerException.Kind.INDEX_DAMAGED,
                folder
                        + ": the vectors cannot be read or written; nothing is lost, `parley"
                        + " reindex --meaning` makes them anew ("
                        + cause.getMessage()
                        + ")",
                cause);
    }
}
