package parley.cli;

import java.util.List;
import java.util.stream.Collectors;
import parley.ledger.Corrections;
import parley.ledger.Ledger;
import parley.model.Correction;
import parley.model.Correction.MergeActors;
import parley.model.Correction.NotSo;
import parley.model.Correction.RightIs;
import parley.model.Correction.SameUtterance;
import parley.model.Correction.SplitActor;
import parley.model.Correction.Withdrawn;
import parley.model.FindingId;

/// Says corrections in words.
final class CorrectionView {
    private CorrectionView() {}

    /// The corrections that hold for a record, one a line.
    static List<String> of(Ledger ledger, FindingId record) {
        return ledger.corrections().of(record).stream()
                .map(entry -> entry.id() + "  " + line(entry))
                .toList();
    }

    /// What is corrected, why, when and by whom.
    static String line(Corrections.Entry entry) {
        Correction correction = entry.correction();
        return what(entry)
                + " · "
                + correction.reason()
                + " ("
                + correction.date()
                + (correction.by() == null ? "" : ", " + correction.by())
                + ")"
                + (entry.held() ? "" : " [withdrawn]");
    }

    private static String what(Corrections.Entry entry) {
        String records =
                entry.records().stream().map(FindingId::value).collect(Collectors.joining(", "));
        return switch (entry.correction().what()) {
            case NotSo _ -> "not so: " + records;
            case RightIs(_, var part, var value) ->
                    "right is: " + records + " " + part.code() + " = " + value;
            case MergeActors(var names, var into) ->
                    "merge actors: " + String.join(", ", names) + " → " + into;
            case SplitActor(var name, var into, _) ->
                    "split actor: " + name + " → " + into + " in " + records;
            case SameUtterance _ -> "same utterance: " + records;
            case Withdrawn(var id) -> "withdrawn: " + id;
        };
    }
}
