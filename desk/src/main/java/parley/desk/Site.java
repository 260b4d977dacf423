package parley.desk;

import java.time.InstantSource;
import parley.desk.follow.Alerts;
import parley.desk.follow.Courier;
import parley.desk.follow.Entries;
import parley.desk.shelf.Dossiers;
import parley.desk.shelf.ReportReading;
import parley.desk.shelf.Shelf;
import parley.ledger.Meaning;
import parley.ledger.QueryParser;

/// What every route stands on. Safe to share between threads.
///
/// @param queries reads searches as people type them, with what else somebody is called in records
/// @param meaning by which ledgers learn what words mean, for searches by meaning
/// @param clock for rates and the times that corrections are noted with, never for what is shown
public record Site(
        Shelf shelf,
        Dossiers dossiers,
        ReportReading reading,
        QueryParser queries,
        Meaning meaning,
        Entries entries,
        Alerts alerts,
        InstantSource clock) {
    /// What the routes of a desk stand on.
    ///
    /// @param isPublic whether others can reach the desk; then it sends messages only to others
    public static Site of(
            Shelf shelf,
            ReportReading reading,
            QueryParser queries,
            Meaning meaning,
            InstantSource clock,
            boolean isPublic) {
        var dossiers = new Dossiers(shelf, clock);
        var entries = new Entries(shelf, dossiers, queries);
        var alerts = new Alerts(shelf.folder(), entries, new Courier(!isPublic));
        return new Site(shelf, dossiers, reading, queries, meaning, entries, alerts, clock);
    }
}
