package parley.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import parley.model.Issue;

/// Which records are wanted: all clauses must hold. Immutable.
public record Filter(List<Clause> clauses) {
    /// Everything.
    public static final Filter ALL = new Filter(List.of());

    /// How a field is compared with a clause's values.
    public enum Test {
        /// Equals one of the values.
        IS,
        /// Equals none of them; a record without the field passes.
        IS_NOT,
        /// At least the one value.
        FROM,
        /// At most the one value.
        TO
    }

    /// One demand on one field.
    ///
    /// @param values in lower case for codes; days as `2024-11-29`; not empty
    public record Clause(Field field, Test test, List<String> values) {
        public Clause {
            values = List.copyOf(values);
            if (values.isEmpty()) {
                throw new IllegalArgumentException("A clause needs a value, got none for " + field);
            }
        }
    }

    public Filter {
        clauses = List.copyOf(clauses);
    }

    /// This filter with one demand more.
    public Filter and(Field field, Test test, Collection<String> values) {
        var more = new ArrayList<>(clauses);
        more.add(new Clause(field, test, List.copyOf(values)));
        return new Filter(more);
    }

    /// This filter, and the field is one of these.
    public Filter and(Field field, String... values) {
        return and(field, Test.IS, List.of(values));
    }

    /// Only records of these layers.
    public Filter in(Layer... layers) {
        return and(Field.LAYER, Test.IS, List.of(layers).stream().map(Layer::code).toList());
    }

    /// Only this issue.
    public Filter issue(Issue issue) {
        return and(Field.ISSUE, issue.code());
    }

    /// Only records of this party, by its name or its actor's key.
    public Filter party(String name) {
        return and(Field.PARTY, name);
    }

    /// Only records said, or else published, on this day or later.
    public Filter since(LocalDate day) {
        return and(Field.DAY, Test.FROM, List.of(day.toString()));
    }

    /// Only records said, or else published, on this day or earlier.
    public Filter until(LocalDate day) {
        return and(Field.DAY, Test.TO, List.of(day.toString()));
    }

    /// True when the record meets every clause.
    public boolean matches(FindingRecord record) {
        return clauses.stream().allMatch(clause -> Values.meets(clause, Values.of(clause, record)));
    }

    /// True when the report meets every clause; a clause on a field that reports do not have is not
    /// met.
    public boolean matches(ReportRecord report) {
        return clauses.stream()
                .allMatch(clause ->
                        clause.field().isOfReports()
                                && Values.meets(clause, Values.of(clause, report)));
    }
}
