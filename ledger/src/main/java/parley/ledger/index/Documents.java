package parley.ledger.index;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.jspecify.annotations.Nullable;
import parley.ledger.Detail;
import parley.ledger.Field;
import parley.ledger.FindingRecord;
import parley.ledger.Layer;
import parley.ledger.Names;
import parley.ledger.ReportRecord;
import parley.ledger.Source;
import parley.ledger.Who;

/// Makes the index's documents: one for each report and one for each record in it.
final class Documents {
    /// The report's key, by which its documents are removed.
    static final String OF = "of";

    /// First 64 bits of a report's id, or a record's whole id.
    static final String ID = "id";

    static final String LAYER = "layer-number";
    static final String DAY = "day-number";
    static final String SORT = "sort";
    static final String ORDINAL = "ordinal";

    /// Sorts undated records behind all others when the latest come first.
    private static final long UNDATED = Long.MIN_VALUE;

    private static final Set<Field> NOT_INDEXED =
            EnumSet.of(Field.INDEPENDENT, Field.STORY, Field.REPORT);

    private Documents() {}

    /// False for what changes when other reports come in: the record alone knows it.
    static boolean isIndexed(Field field) {
        return !NOT_INDEXED.contains(field);
    }

    static long key(String hex) {
        return Long.parseUnsignedLong(hex.substring(0, 16), 16);
    }

    static Document report(ReportRecord report, Terms terms) {
        long sort = key(report.id().value());
        Document document = document(Layer.REPORT, sort, sort, -1, report.published());
        words(document, terms.all());
        source(document, report.source());
        day(document, Field.DAY, report.published());
        day(document, Field.PUBLISHED, report.published());
        return document;
    }

    /// @param terms those of the report, of which the record stands on some
    static Document record(FindingRecord record, Terms terms) {
        long sort = key(record.report().value());
        Document document =
                document(
                        record.layer(),
                        key(record.id().value()),
                        sort,
                        record.ordinal(),
                        record.day());
        words(document, terms.in(record.evidence()));
        source(document, record.source());
        who(document, Field.PARTY, record.parties(), true);
        Who speaker = record.speaker();
        who(document, Field.SPEAKER, speaker == null ? List.of() : List.of(speaker), false);
        who(document, Field.TO, record.counterparties(), true);
        day(document, Field.DAY, record.day());
        day(document, Field.SAID, record.saidFirst());
        day(document, Field.PUBLISHED, record.published());
        switch (record.detail()) {
            case Detail.Stand stand -> stand(document, stand);
            case Detail.Deed deed -> deed(document, deed);
            case Detail.Saying _ -> {}
        }
        return document;
    }

    private static Document document(
            Layer layer, long id, long sort, int ordinal, @Nullable LocalDate day) {
        var document = new Document();
        document.add(new StringField(OF, Long.toHexString(sort), Store.NO));
        document.add(new StringField(Field.LAYER.key(), layer.code(), Store.NO));
        document.add(new NumericDocValuesField(ID, id));
        document.add(new NumericDocValuesField(LAYER, layer.number()));
        document.add(new NumericDocValuesField(DAY, day == null ? UNDATED : day.toEpochDay()));
        document.add(new NumericDocValuesField(SORT, sort));
        document.add(new NumericDocValuesField(ORDINAL, ordinal));
        return document;
    }

    private static void words(Document document, List<Spelling> words) {
        document.add(new TermField(true, words));
        document.add(new TermField(false, words));
    }

    private static void source(Document document, Source source) {
        name(document, Field.PUBLISHER, source.publisher());
        name(document, Field.AGENCY, source.agency());
    }

    private static void who(
            Document document, Field field, Collection<Who> all, boolean withParty) {
        for (Who who : all) {
            name(document, field, who.name());
            name(document, field, who.id());
            name(document, field, withParty ? who.party() : null);
        }
    }

    private static void name(Document document, Field field, @Nullable String name) {
        List<String> keys = name == null ? List.of() : Names.keys(name);
        keys.forEach(key -> document.add(new StringField(field.key(), key, Store.NO)));
    }

    private static void stand(Document document, Detail.Stand stand) {
        code(document, Field.ISSUE, stand.issue().code());
        code(document, Field.TOPIC, stand.topic());
        code(document, Field.ACT, stand.act().name());
        code(document, Field.STATUS, stand.status().name());
        document.add(new IntPoint(Field.FIRMNESS.key(), stand.firmness().level()));
        document.add(new IntPoint(Field.TERMS.key(), stand.terms().size()));
    }

    private static void deed(Document document, Detail.Deed deed) {
        code(document, Field.FACTUALITY, deed.factuality().name());
        code(document, Field.EVENT, deed.code().plover());
        code(document, Field.CAMEO, deed.code().cameo());
        if (deed.site() != null) {
            name(document, Field.PLACE, deed.site().name());
            name(document, Field.PLACE, deed.site().country());
        }
    }

    private static void code(Document document, Field field, @Nullable String code) {
        if (code != null) {
            document.add(new StringField(field.key(), Field.spelling(code), Store.NO));
        }
    }

    private static void day(Document document, Field field, @Nullable LocalDate day) {
        if (day != null) {
            document.add(new LongPoint(field.key(), day.toEpochDay()));
        }
    }
}
