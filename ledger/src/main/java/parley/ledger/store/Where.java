package parley.ledger.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import parley.ledger.Corrections;
import parley.ledger.Field;
import parley.ledger.Filter;
import parley.ledger.Layer;
import parley.ledger.Names;

/// What of a filter the database can narrow down. It may let more through than the filter, never
/// less: [Filter#matches] decides on every row. Only numbers of ours stand in the SQL.
final class Where {
    private final NameTable names;
    private final Corrections corrections;
    private final List<String> conditions = new ArrayList<>();

    private Where(NameTable names, Corrections corrections) {
        this.names = names;
        this.corrections = corrections;
    }

    /// The condition on rows of `finding f` joined with `report r`; `1=1` for none. Records that
    /// somebody put right are let through.
    static String records(Filter filter, NameTable names, Corrections corrections) {
        var where = new Where(names, corrections);
        filter.clauses().forEach(where::record);
        if (where.conditions.isEmpty() || corrections.changed().isEmpty()) {
            return where.joined();
        }
        List<Long> changed =
                corrections.changed().stream().map(id -> ReportRows.key(id.value())).toList();
        return "(" + where.joined() + " OR " + list("f.id", changed) + ")";
    }

    /// The condition on rows of `report`.
    static String reports(Filter filter, NameTable names) {
        var where = new Where(names, Corrections.NONE);
        filter.clauses().forEach(where::report);
        return where.joined();
    }

    private String joined() {
        return conditions.isEmpty() ? "1=1" : String.join(" AND ", conditions);
    }

    private void record(Filter.Clause clause) {
        switch (clause.field()) {
            case LAYER -> layers(clause);
            case PARTY -> named(clause, "f.parties", "f.party", "f.party_name", "f.party_id");
            case SPEAKER -> named(clause, "", "f.speaker_name", "f.speaker_id");
            case TO -> named(clause, "f.counters", "f.counter", "f.counter_name", "f.counter_id");
            case ISSUE -> coded(clause, "f.issue");
            case TOPIC -> coded(clause, "f.topic");
            case ACT -> coded(clause, "f.act");
            case STATUS -> coded(clause, "f.status");
            case FACTUALITY -> coded(clause, "f.factuality");
            case EVENT -> coded(clause, "f.plover");
            case CAMEO -> coded(clause, "f.cameo");
            case PLACE -> named(clause, "", "f.site", "f.country");
            case FIRMNESS -> number(clause, "f.firmness");
            case TERMS -> number(clause, "f.terms");
            case INDEPENDENT -> number(clause, "f.independent");
            case DAY -> day(clause, "f.day");
            case SAID -> day(clause, "f.first");
            case PUBLISHED -> day(clause, "r.day");
            case PUBLISHER -> named(clause, "", "r.publisher");
            case AGENCY -> named(clause, "", "r.agency");
            case REPORT -> report(clause, "r.sort");
            case STORY -> key(clause, "r.story");
        }
    }

    private void report(Filter.Clause clause) {
        switch (clause.field()) {
            case DAY, PUBLISHED -> day(clause, "day");
            case PUBLISHER -> named(clause, "", "publisher");
            case AGENCY -> named(clause, "", "agency");
            case REPORT -> report(clause, "sort");
            case STORY -> key(clause, "story");
            default -> {
                // Decided by Filter alone.
            }
        }
    }

    private void layers(Filter.Clause clause) {
        if (clause.test() != Filter.Test.IS) {
            return;
        }
        var ordinals = new ArrayList<Integer>();
        for (Layer layer : Layer.values()) {
            if (clause.values().contains(layer.code())) {
                ordinals.add(layer.number());
            }
        }
        in("f.layer", ordinals);
    }

    private void named(Filter.Clause clause, String others, String... columns) {
        if (clause.test() != Filter.Test.IS) {
            return;
        }
        List<Integer> codes =
                names.codes(name ->
                        clause.values().stream()
                                .anyMatch(value ->
                                        Names.match(value, name)
                                                || Names.match(value, corrections.name(name))));
        var either = new ArrayList<String>();
        for (String column : columns) {
            either.add(list(column, codes));
        }
        if (!others.isEmpty()) {
            either.add(others + " IS NOT NULL");
        }
        conditions.add("(" + String.join(" OR ", either) + ")");
    }

    private void coded(Filter.Clause clause, String column) {
        if (clause.test() != Filter.Test.IS) {
            return;
        }
        var wanted =
                clause.values().stream()
                        .map(Field::spelling)
                        .collect(Collectors.toUnmodifiableSet());
        in(column, names.codes(name -> wanted.contains(Field.spelling(name))));
    }

    private void number(Filter.Clause clause, String column) {
        int bound = Integer.parseInt(clause.values().getFirst());
        switch (clause.test()) {
            case FROM -> conditions.add(column + " >= " + bound);
            case TO -> conditions.add(column + " <= " + bound);
            case IS -> in(column, clause.values().stream().map(Integer::valueOf).toList());
            case IS_NOT -> {
                // Decided by Filter alone.
            }
        }
    }

    private void day(Filter.Clause clause, String column) {
        long bound = LocalDate.parse(clause.values().getFirst()).toEpochDay();
        switch (clause.test()) {
            case FROM ->
                    conditions.add(
                            "("
                                    + column
                                    + " >= "
                                    + bound
                                    + " AND "
                                    + column
                                    + " < "
                                    + Days.UNDATED
                                    + ")");
            case TO -> conditions.add(column + " <= " + bound);
            case IS, IS_NOT -> {
                // Decided by Filter alone.
            }
        }
    }

    private void report(Filter.Clause clause, String column) {
        if (clause.test() == Filter.Test.IS
                && clause.values().stream().allMatch(value -> value.matches("[0-9a-f]{16,64}"))) {
            keys(clause, column);
        }
    }

    private void key(Filter.Clause clause, String column) {
        if (clause.test() == Filter.Test.IS
                && clause.values().stream().allMatch(value -> value.matches("[0-9a-f]{16}"))) {
            keys(clause, column);
        }
    }

    private void keys(Filter.Clause clause, String column) {
        in(
                column,
                clause.values().stream()
                        .map(value -> ReportRows.key(value.substring(0, 16)))
                        .toList());
    }

    private void in(String column, List<? extends Number> values) {
        conditions.add(list(column, values));
    }

    private static String list(String column, List<? extends Number> values) {
        return values.isEmpty()
                ? "1=0"
                : column
                        + " IN ("
                        + values.stream().map(Number::toString).collect(Collectors.joining(", "))
                        + ")";
    }
}
