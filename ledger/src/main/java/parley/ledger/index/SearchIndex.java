package parley.ledger.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import parley.ledger.FindingRecord;
import parley.ledger.LedgerException;
import parley.ledger.ReportRecord;
import parley.model.ArticleId;

/// The index of one ledger. Opened when it is first needed, so that a damaged one keeps nobody from
/// reading the record. Safe to share between threads.
public final class SearchIndex implements AutoCloseable {
    private static final String CHANGE = "change";
    private static final double BUFFER_MB = 64;

    /// Free bytes below which a failure to write is want of room: the index writes segments.
    private static final long LEAST_ROOM = 1 << 20;

    /// Says once a start that an optional module of the JDK would make vectors faster; kept so that
    /// the level stays set.
    private static final Logger HINTS =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    static {
        HINTS.setLevel(Level.SEVERE);
    }

    private final Path folder;
    private final boolean writes;
    private @Nullable IndexWriter writer;
    private @Nullable SearcherManager searchers;

    private SearchIndex(Path folder, boolean writes) {
        this.folder = folder;
        this.writes = writes;
    }

    public static SearchIndex toRead(Path folder) {
        return new SearchIndex(folder, false);
    }

    public static SearchIndex toWrite(Path folder) {
        return new SearchIndex(folder, true);
    }

    /// The last change of the record that the index on the disk holds, 0 for an empty index.
    ///
    /// @throws LedgerException if the index is damaged
    public synchronized long change() {
        Iterable<Map.Entry<String, String>> data = writer().getLiveCommitData();
        if (data != null) {
            for (Map.Entry<String, String> entry : data) {
                if (entry.getKey().equals(CHANGE)) {
                    return Long.parseLong(entry.getValue());
                }
            }
        }
        return 0;
    }

    /// Adds a report's documents, in place of those that it may have. May be called by several
    /// threads at once, for different reports.
    ///
    /// @param isNew true when it surely has none: looking for them costs time
    /// @param text all of the report, in which the records' evidence lies
    public void put(ReportRecord report, String text, List<FindingRecord> records, boolean isNew) {
        Terms terms = Terms.of(text);
        var documents = new ArrayList<Document>(records.size() + 1);
        documents.add(Documents.report(report, terms));
        records.forEach(record -> documents.add(Documents.record(record, terms)));
        try {
            if (isNew) {
                writer().addDocuments(documents);
            } else {
                String key = Long.toHexString(Documents.key(report.id().value()));
                writer().updateDocuments(new Term(Documents.OF, key), documents);
            }
        } catch (IOException | AlreadyClosedException e) {
            throw damaged(e);
        }
    }

    /// The vectors beside this index.
    public MeaningIndex meanings() {
        return MeaningIndex.beside(folder);
    }

    /// Takes a report's documents out.
    public void remove(ArticleId report) {
        try {
            String key = Long.toHexString(Documents.key(report.value()));
            writer().deleteDocuments(new Term(Documents.OF, key));
        } catch (IOException | AlreadyClosedException e) {
            throw damaged(e);
        }
    }

    /// Writes to the disk what was put, and notes up to which change of the record.
    public synchronized void commit(long change) {
        try {
            IndexWriter own = writer();
            own.setLiveCommitData(Map.of(CHANGE, Long.toString(change)).entrySet());
            own.commit();
        } catch (IOException | AlreadyClosedException e) {
            throw damaged(e);
        }
    }

    /// Makes the index empty, whatever state it is in.
    public synchronized void clear() {
        close();
        try {
            FSDirectory directory = FSDirectory.open(folder);
            for (String file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
            writer = new IndexWriter(directory, config().setOpenMode(OpenMode.CREATE));
            commit(0);
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    /// Answers a query.
    ///
    /// @param after where the last page ended, null for the first page
    /// @param limit how many answers at most
    public List<Found> find(Looked looked, @Nullable Place after, int limit) {
        SearcherManager manager = searchers();
        if (manager == null) {
            return List.of();
        }
        try {
            manager.maybeRefresh();
            var searcher = manager.acquire();
            try {
                return Finder.find(searcher, Queries.of(looked), after, limit);
            } finally {
                manager.release(searcher);
            }
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    private synchronized IndexWriter writer() {
        if (!writes) {
            throw new IllegalStateException("This index was opened to be read");
        }
        if (writer == null) {
            try {
                writer = new IndexWriter(FSDirectory.open(folder), config());
            } catch (IOException | IllegalArgumentException e) {
                throw damaged(e);
            }
        }
        return writer;
    }

    private static IndexWriterConfig config() {
        return new IndexWriterConfig()
                .setRAMBufferSizeMB(BUFFER_MB)
                .setOpenMode(OpenMode.CREATE_OR_APPEND);
    }

    private synchronized @Nullable SearcherManager searchers() {
        if (searchers == null) {
            try {
                searchers =
                        writes
                                ? new SearcherManager(writer(), new SearcherFactory())
                                : new SearcherManager(
                                        FSDirectory.open(folder), new SearcherFactory());
            } catch (IndexNotFoundException e) {
                if (isEmpty()) {
                    return null;
                }
                throw damaged(e);
            } catch (IOException | IllegalArgumentException e) {
                throw damaged(e);
            }
        }
        return searchers;
    }

    /// True when there was never an index, which is no damage.
    private boolean isEmpty() {
        try (var directory = FSDirectory.open(folder)) {
            return !DirectoryReader.indexExists(directory) && directory.listAll().length == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private LedgerException damaged(Exception cause) {
        if (isFull()) {
            return new LedgerException(
                    LedgerException.Kind.FULL,
                    folder
                            + ": no room is left on the disk for the index; the record holds what"
                            + " was stored, and the index follows when there is room ("
                            + cause.getMessage()
                            + ")",
                    cause);
        }
        return new LedgerException(
                LedgerException.Kind.INDEX_DAMAGED,
                folder
                        + ": the index cannot be read; nothing is lost, `parley reindex` makes it"
                        + " anew ("
                        + cause.getMessage()
                        + ")",
                cause);
    }

    /// Asked of the disk, as the system's message may be in any language.
    private boolean isFull() {
        try {
            return Files.getFileStore(folder).getUsableSpace() < LEAST_ROOM;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public synchronized void close() {
        try {
            if (searchers != null) {
                searchers.close();
                searchers = null;
            }
            if (writer != null) {
                // What is not committed is put again when the ledger is next opened.
                writer.rollback();
                writer = null;
            }
        } catch (IOException e) {
            throw damaged(e);
        }
    }
}
