package parley.ledger.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import parley.ledger.Alike;
import parley.ledger.Comparison;
import parley.ledger.Differences;
import parley.ledger.Filter;
import parley.ledger.FindingRecord;
import parley.model.FindingId;

/// Finds the records that state the same as one, see [Alike].
final class Comparing {
    private final StoredLedger ledger;

    Comparing(StoredLedger ledger) {
        this.ledger = ledger;
    }

    List<Comparison> with(FindingRecord record) {
        var found = new ArrayList<Comparison>();
        Set<String> words = Alike.words(record.content());
        String key = Alike.key(record);
        LocalDate day = record.day();
        if (day != null && !record.parties().isEmpty()) {
            Filter near =
                    Filter.ALL
                            .in(record.layer())
                            .party(record.parties().getFirst().party())
                            .since(day.minusDays(Alike.MOST_DAYS_APART))
                            .until(day.plusDays(Alike.MOST_DAYS_APART));
            try (Stream<FindingRecord> records = ledger.records(near)) {
                records.filter(other -> !other.id().equals(record.id()))
                        .filter(other -> Alike.key(other).equals(key))
                        .filter(other -> Alike.sameWords(words, Alike.words(other.content())))
                        .forEach(other -> found.add(comparison(record, other)));
            }
        }
        for (Set<FindingId> group : ledger.corrections().together()) {
            if (group.contains(record.id())) {
                group.stream()
                        .sorted((a, b) -> a.value().compareTo(b.value()))
                        .filter(id -> !id.equals(record.id()))
                        .filter(id -> found.stream().noneMatch(it -> it.other().id().equals(id)))
                        .flatMap(id -> ledger.record(id).stream())
                        .forEach(other -> found.add(comparison(record, other)));
            }
        }
        return found;
    }

    private static Comparison comparison(FindingRecord record, FindingRecord other) {
        boolean isIndependent = !record.source().chain().equals(other.source().chain());
        return new Comparison(other, isIndependent, Differences.between(record, other));
    }
}
