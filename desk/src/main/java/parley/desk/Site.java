package parley.desk;

import java.time.InstantSource;
import parley.desk.shelf.Dossiers;
import parley.desk.shelf.ReportReading;
import parley.desk.shelf.Shelf;

/// What every route stands on. Safe to share between threads.
///
/// @param clock for rates and the times that corrections are noted with, never for what is shown
public record Site(Shelf shelf, Dossiers dossiers, ReportReading reading, InstantSource clock) {
    public Site(Shelf shelf, ReportReading reading, InstantSource clock) {
        this(shelf, new Dossiers(shelf), reading, clock);
    }
}
