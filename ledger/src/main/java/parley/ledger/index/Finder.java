package parley.ledger.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.jspecify.annotations.Nullable;
import parley.ledger.Layer;

/// Runs one query: best first when it has words, then the latest first.
final class Finder {
    private static final Sort ORDER =
            new Sort(
                    SortField.FIELD_SCORE,
                    new SortField(Documents.DAY, SortField.Type.LONG, true),
                    new SortField(Documents.SORT, SortField.Type.LONG),
                    new SortField(Documents.ORDINAL, SortField.Type.LONG));

    private Finder() {}

    static List<Found> find(IndexSearcher searcher, Query query, @Nullable Place after, int limit)
            throws IOException {
        FieldDoc from = after == null ? null : document(after, searcher.getIndexReader().maxDoc());
        TopDocs top =
                from == null
                        ? searcher.search(query, limit, ORDER)
                        : searcher.searchAfter(from, query, limit, ORDER);
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        var found = new ArrayList<Found>();
        for (ScoreDoc hit : top.scoreDocs) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
            int document = hit.doc - leaf.docBase;
            var fields = (FieldDoc) hit;
            long sort = (Long) fields.fields[2];
            var place =
                    new Place(
                            (Float) fields.fields[0],
                            (Long) fields.fields[1],
                            sort,
                            (Long) fields.fields[3]);
            int layer = (int) value(leaf, Documents.LAYER, document);
            found.add(
                    new Found(
                            Layer.ofNumber(layer),
                            value(leaf, Documents.ID, document),
                            sort,
                            place));
        }
        return found;
    }

    /// The last document of the page before, by its sort values alone: they tell all apart.
    private static FieldDoc document(Place place, int documents) {
        Object[] fields = {place.score(), place.day(), place.sort(), place.ordinal()};
        return new FieldDoc(Math.max(0, documents - 1), place.score(), fields);
    }

    private static long value(LeafReaderContext leaf, String field, int document)
            throws IOException {
        NumericDocValues values = DocValues.getNumeric(leaf.reader(), field);
        return values.advanceExact(document) ? values.longValue() : 0;
    }
}
