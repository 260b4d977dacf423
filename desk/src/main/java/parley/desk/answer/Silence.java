package parley.desk.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.ledger.Filter;
import parley.ledger.Hit;
import parley.ledger.Layer;
import parley.ledger.Ledger;
import parley.ledger.Page;
import parley.ledger.Query;
import parley.ledger.ReportRecord;

/// How much a ledger was searched when nothing was found: silence in three reports says less than
/// silence in three thousand.
///
/// @param reports how many reports the ledger holds
/// @param from day of the first dated one, null when none is dated
/// @param to day of the last dated one, null when none is dated
public record Silence(long reports, @Nullable LocalDate from, @Nullable LocalDate to) {
    /// The whole ledger's.
    public static Silence of(Ledger ledger) {
        return new Silence(ledger.size(), first(ledger), last(ledger));
    }

    private static @Nullable LocalDate first(Ledger ledger) {
        return ledger.reports(Filter.ALL, null, 1).items().stream()
                .map(ReportRecord::published)
                .findFirst()
                .orElse(null);
    }

    /// A search without words answers with the latest first.
    private static @Nullable LocalDate last(Ledger ledger) {
        Page<Hit> latest =
                ledger.search(new Query(List.of(), Filter.ALL.in(Layer.REPORT)), null, 1);
        return latest.items().stream()
                .map(Hit::report)
                .map(ledger::report)
                .flatMap(Optional::stream)
                .flatMap(report -> Stream.ofNullable(report.published()))
                .findFirst()
                .orElse(null);
    }

    /// Such as `nothing stated in 12 reports from 2025-01-02 to 2025-03-04`.
    public String words() {
        String searched = reports == 1 ? "1 report" : reports + " reports";
        String period = from == null || to == null ? "" : " from " + from + " to " + to;
        return "nothing stated in " + searched + period;
    }
}
