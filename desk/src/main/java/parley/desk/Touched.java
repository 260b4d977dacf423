package parley.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import parley.ledger.Field;
import parley.ledger.Filter;
import parley.ledger.FindingRecord;
import parley.ledger.Layer;
import parley.ledger.Ledger;
import parley.ledger.Names;
import parley.ledger.Page;
import parley.ledger.Who;
import parley.model.Correction.MergeActors;
import parley.model.Correction.NotSo;
import parley.model.Correction.RightIs;
import parley.model.Correction.SameUtterance;
import parley.model.Correction.SplitActor;
import parley.model.Correction.Target;
import parley.model.Correction.What;
import parley.model.Correction.Withdrawn;
import parley.model.FindingId;

/// The records of a ledger that a correction touches, as they stand before it.
///
/// @param records in the ledger's order, at most 500 for each name
/// @param isAll false when there are more
public record Touched(List<FindingRecord> records, boolean isAll) {
    private static final int MOST = 500;
    private static final List<Field> NAMED = List.of(Field.PARTY, Field.SPEAKER, Field.TO);

    public Touched {
        records = List.copyOf(records);
    }

    /// What a correction touches.
    public static Touched of(Ledger ledger, What what) {
        return switch (what) {
            case NotSo(var record) -> records(ledger, List.of(record));
            case RightIs(var record, _, _) -> records(ledger, List.of(record));
            case SplitActor(_, _, var records) -> records(ledger, records);
            case SameUtterance(var records) -> records(ledger, records);
            case MergeActors(var names, _) -> named(ledger, names);
            case Withdrawn(var id) ->
                    ledger.corrections().entries().stream()
                            .filter(entry -> entry.id().equals(id))
                            .findFirst()
                            .map(entry -> of(ledger, entry.correction().what()))
                            .orElse(new Touched(List.of(), true));
        };
    }

    private static Touched records(Ledger ledger, List<Target> targets) {
        return new Touched(
                targets.stream().flatMap(target -> ledger.record(target.id()).stream()).toList(),
                true);
    }

    /// Records that name somebody by exactly one of these names, as actor or as party.
    public static Touched named(Ledger ledger, List<String> names) {
        Map<FindingId, FindingRecord> found = new LinkedHashMap<>();
        boolean isAll = true;
        for (String name : names) {
            for (Field field : NAMED) {
                Filter filter =
                        Filter.ALL
                                .in(Layer.POSITION, Layer.STATEMENT, Layer.EVENT)
                                .and(field, name);
                Page<FindingRecord> page = ledger.records(filter, null, MOST);
                isAll &= page.next() == null;
                page.items().stream()
                        .filter(record -> names(record, name))
                        .forEach(record -> found.putIfAbsent(record.id(), record));
            }
        }
        return new Touched(new ArrayList<>(found.values()), isAll);
    }

    private static boolean names(FindingRecord record, String name) {
        List<String> wanted = Names.keys(name);
        return Stream.of(
                        record.parties().stream(),
                        Stream.ofNullable(record.speaker()),
                        record.counterparties().stream())
                .flatMap(whos -> whos)
                .anyMatch(who -> is(who, wanted));
    }

    private static boolean is(Who who, List<String> wanted) {
        return Names.keys(who.name()).equals(wanted) || Names.keys(who.party()).equals(wanted);
    }
}
