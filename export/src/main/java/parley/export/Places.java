package parley.export;

import org.jspecify.annotations.Nullable;
import parley.model.Place;
import parley.model.Place.Precision;

/// A place's name in the column of its size; a layout's other columns stay empty, since a place
/// names no finer or coarser one.
final class Places {
    private Places() {}

    static String city(@Nullable Place place) {
        String point = named(place, Precision.POINT);
        return point.isEmpty() ? named(place, Precision.TOWN) : point;
    }

    static String named(@Nullable Place place, Precision precision) {
        return place != null && place.precision() == precision ? Cells.text(place.name()) : "";
    }

    static String country(@Nullable Place place) {
        return place == null || place.country() == null ? "" : Countries.name(place.country());
    }
}
