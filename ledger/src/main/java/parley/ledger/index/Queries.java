package parley.ledger.index;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import parley.ledger.Corrections;
import parley.ledger.Field;
import parley.ledger.Filter;
import parley.ledger.Names;
import parley.ledger.Query;
import parley.model.FindingId;

/// Turns queries into the index's own. Filters are narrowed down only: the record itself decides.
final class Queries {
    private Queries() {}

    static org.apache.lucene.search.Query of(Looked looked) {
        Query query = looked.query();
        var all = new BooleanQuery.Builder();
        query.words().forEach(words -> all.add(of(words), Occur.MUST));
        var filters = new BooleanQuery.Builder();
        query.filter().clauses().forEach(clause -> add(clause, looked.corrections(), filters));
        BooleanQuery filter = filters.build();
        if (!filter.clauses().isEmpty()) {
            all.add(withChanged(filter, looked.corrections()), Occur.FILTER);
        }
        Collection<Long> within = looked.within();
        if (within != null) {
            List<BytesRef> keys =
                    within.stream().map(Long::toHexString).map(BytesRef::new).toList();
            all.add(new TermInSetQuery(Documents.OF, keys), Occur.FILTER);
        }
        if (query.words().isEmpty()) {
            all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        }
        return all.build();
    }

    /// The index holds records as the rules read them, so those that somebody put right are let
    /// through.
    private static org.apache.lucene.search.Query withChanged(
            BooleanQuery filter, Corrections corrections) {
        Set<FindingId> changed = corrections.changed();
        if (changed.isEmpty()) {
            return filter;
        }
        long[] ids = changed.stream().mapToLong(id -> Documents.key(id.value())).toArray();
        return new BooleanQuery.Builder()
                .add(filter, Occur.SHOULD)
                .add(NumericDocValuesField.newSlowSetQuery(Documents.ID, ids), Occur.SHOULD)
                .build();
    }

    private static org.apache.lucene.search.Query of(Query.Words words) {
        String field = Analysis.field(words.exact());
        List<Analysis.Term> terms = Analysis.terms(words.exact(), words.text());
        if (terms.size() == 1) {
            return new TermQuery(new Term(field, terms.getFirst().term()));
        }
        return new PhraseQuery(
                field, terms.stream().map(Analysis.Term::term).toArray(String[]::new));
    }

    private static void add(
            Filter.Clause clause, Corrections corrections, BooleanQuery.Builder all) {
        Field field = clause.field();
        if (!Documents.isIndexed(field) || clause.test() == Filter.Test.IS_NOT) {
            return;
        }
        org.apache.lucene.search.Query query =
                switch (field.kind()) {
                    case NAME -> named(clause, corrections);
                    case CODE -> coded(clause);
                    case NUMBER -> number(clause);
                    case DAY -> day(clause);
                };
        all.add(query, Occur.FILTER);
    }

    private static org.apache.lucene.search.Query named(
            Filter.Clause clause, Corrections corrections) {
        var either = new BooleanQuery.Builder();
        var names = new LinkedHashSet<>(clause.values());
        clause.values().forEach(value -> names.addAll(corrections.formerNames(value)));
        for (String value : names) {
            var every = new BooleanQuery.Builder();
            for (String key : Names.keys(value)) {
                every.add(new TermQuery(new Term(clause.field().key(), key)), Occur.FILTER);
            }
            either.add(every.build(), Occur.SHOULD);
        }
        return either.build();
    }

    private static org.apache.lucene.search.Query coded(Filter.Clause clause) {
        var either = new BooleanQuery.Builder();
        for (String value : clause.values()) {
            String code = Field.spelling(value);
            either.add(new TermQuery(new Term(clause.field().key(), code)), Occur.SHOULD);
        }
        return either.build();
    }

    private static org.apache.lucene.search.Query number(Filter.Clause clause) {
        String field = clause.field().key();
        int[] values = clause.values().stream().mapToInt(Integer::parseInt).toArray();
        return switch (clause.test()) {
            case FROM -> IntPoint.newRangeQuery(field, values[0], Integer.MAX_VALUE);
            case TO -> IntPoint.newRangeQuery(field, Integer.MIN_VALUE, values[0]);
            case IS, IS_NOT -> IntPoint.newSetQuery(field, values);
        };
    }

    private static org.apache.lucene.search.Query day(Filter.Clause clause) {
        String field = clause.field().key();
        long[] values =
                clause.values().stream()
                        .mapToLong(value -> LocalDate.parse(value).toEpochDay())
                        .toArray();
        return switch (clause.test()) {
            case FROM -> LongPoint.newRangeQuery(field, values[0], Long.MAX_VALUE);
            case TO -> LongPoint.newRangeQuery(field, Long.MIN_VALUE, values[0]);
            case IS, IS_NOT -> LongPoint.newSetQuery(field, values);
        };
    }
}
