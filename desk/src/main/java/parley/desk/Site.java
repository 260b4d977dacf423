package parley.desk;

import java.time.InstantSource;
import parley.desk.shelf.Dossiers;
import parley.desk.shelf.ReportReading;
import parley.desk.shelf.Shelf;
import parley.ledger.QueryParser;

/// What every route stands on. Safe to share between threads.
///
/// @param queries reads searches as people type them, with what else somebody is called in records
/// @param clock for rates and the times that corrections are noted with, never for what is shown
public record Site(
        Shelf shelf,
        Dossiers dossiers,
        ReportReading reading,
        QueryParser queries,
        InstantSource clock) {
    public Site(Shelf shelf, ReportReading reading, QueryParser queries, InstantSource clock) {
        this(shelf, new Dossiers(shelf), reading, queries, clock);
    }
}
