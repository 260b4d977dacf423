package parley.ledger.index;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import parley.ledger.Field;
import parley.ledger.Filter;
import parley.ledger.Names;
import parley.ledger.Query;

/// Turns queries into the index's own. Filters are narrowed down only: the record itself decides.
final class Queries {
    private Queries() {}

    /// @param within keys of the only reports to look in, null for all
    static org.apache.lucene.search.Query of(Query query, @Nullable Collection<Long> within) {
        var all = new BooleanQuery.Builder();
        query.words().forEach(words -> all.add(of(words), Occur.MUST));
        query.filter().clauses().forEach(clause -> add(clause, all));
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

    private static org.apache.lucene.search.Query of(Query.Words words) {
        String field = Analysis.field(words.exact());
        List<Analysis.Term> terms = Analysis.terms(words.exact(), words.text());
        if (terms.size() == 1) {
            return new TermQuery(new Term(field, terms.getFirst().term()));
        }
        return new PhraseQuery(
                field, terms.stream().map(Analysis.Term::term).toArray(String[]::new));
    }

    private static void add(Filter.Clause clause, BooleanQuery.Builder all) {
        Field field = clause.field();
        if (!Documents.isIndexed(field) || clause.test() == Filter.Test.IS_NOT) {
            return;
        }
        org.apache.lucene.search.Query query =
                switch (field.kind()) {
                    case NAME -> named(clause);
                    case CODE -> coded(clause);
                    case NUMBER -> number(clause);
                    case DAY -> day(clause);
                };
        all.add(query, Occur.FILTER);
    }

    private static org.apache.lucene.search.Query named(Filter.Clause clause) {
        var either = new BooleanQuery.Builder();
        for (String value : clause.values()) {
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
