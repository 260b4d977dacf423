package parley.ledger.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import parley.ledger.FindingRecord;
import parley.ledger.Intake;
import parley.ledger.Reread;
import parley.model.ArticleId;
import parley.model.FindingId;
import parley.model.Reading;

/// A report that was read again, ready to be stored, and what that changes.
record Rereading(ArticleId before, Prepared now, Reread outcome) {
    static Rereading of(Reading before, Intake again) {
        Reading kept = KeptIds.of(before, again.reading());
        Prepared now =
                Prepared.of(new Intake(kept, again.original(), again.origin(), again.rules()));
        ArticleId id = before.article().id();
        List<FindingRecord> old = Drawing.records(before, now.report().source());
        return new Rereading(id, now, outcome(id, old, now));
    }

    private static Reread outcome(ArticleId id, List<FindingRecord> old, Prepared now) {
        Map<FindingId, FindingRecord> gone = new LinkedHashMap<>();
        old.forEach(each -> gone.put(each.id(), each));
        int same = 0;
        var changed = new ArrayList<FindingId>();
        var added = new ArrayList<FindingId>();
        for (FindingRecord record : now.records()) {
            FindingRecord known = gone.remove(record.id());
            if (known == null) {
                added.add(record.id());
            } else if (told(known).equals(told(record))) {
                same++;
            } else {
                changed.add(record.id());
            }
        }
        return new Reread(id, now.report().id(), same, changed, added, List.copyOf(gone.keySet()));
    }

    /// What a record says, wherever it stands and whatever found it.
    private static List<Object> told(FindingRecord record) {
        return Arrays.asList(
                record.parties(),
                Objects.requireNonNullElse(record.speaker(), ""),
                record.counterparties(),
                record.content(),
                record.detail(),
                Objects.requireNonNullElse(record.saidFirst(), ""),
                Objects.requireNonNullElse(record.saidLast(), ""));
    }
}
