package parley.export;

import parley.model.Event;
import parley.model.Reading;

import java.util.List;

/// How one event becomes lines.
interface Layout {
    /// Names of the columns, empty when the layout has no header.
    List<String> header();

    List<String> lines(Event event, Reading reading);
}
