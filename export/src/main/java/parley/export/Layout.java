package parley.export;

import java.util.List;
import parley.model.Event;
import parley.model.Reading;

/// How one event becomes lines.
interface Layout {
    /// Names of the columns, empty when the layout has no header.
    List<String> header();

    List<String> lines(Event event, Reading reading);
}
