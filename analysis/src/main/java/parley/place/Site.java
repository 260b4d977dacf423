package parley.place;

import java.util.List;
import parley.model.Place;

/// One real place that a name may mean.
///
/// @param name the usual English name
/// @param latitude degrees north
/// @param longitude degrees east
/// @param population inhabitants, 0 when unknown
/// @param country ISO 3166 alpha-2, empty for seas, cross-border regions and places nobody rules
/// @param division GeoNames' first-level division, such as `US.TX`; empty when unknown
/// @param claimants three-letter codes
/// @param control who held it when, oldest first
/// @param geonames number in GeoNames, 0 for rows of our own
record Site(
        String name,
        double latitude,
        double longitude,
        long population,
        Feature feature,
        String country,
        String division,
        List<String> claimants,
        List<Control> control,
        int geonames) {
    private static final double EARTH_RADIUS_KM = 6371;

    Site {
        claimants = List.copyOf(claimants);
        control = List.copyOf(control);
    }

    /// True for rows of our own and countries, which are in the text far more often than a hamlet
    /// of the same name.
    boolean isOurs() {
        return geonames == 0;
    }

    boolean isTown() {
        return feature.precision() == Place.Precision.TOWN;
    }

    /// Great-circle distance.
    double kilometresTo(Site other) {
        double north = Math.toRadians(latitude);
        double otherNorth = Math.toRadians(other.latitude);
        double half = Math.sin((otherNorth - north) / 2);
        double halfEast = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        double chord = half * half + Math.cos(north) * Math.cos(otherNorth) * halfEast * halfEast;
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
    }
}
