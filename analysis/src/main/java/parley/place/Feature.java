package parley.place;

import parley.model.Place;

/// What kind of place a gazetteer row is, by GeoNames' feature codes where there is one.
enum Feature {
    TOWN(Place.Precision.TOWN),
    DIVISION_SEAT(Place.Precision.TOWN),
    DISTRICT_SEAT(Place.Precision.TOWN),
    CAPITAL(Place.Precision.TOWN),
    QUARTER(Place.Precision.TOWN),
    SITE(Place.Precision.POINT),
    DISTRICT(Place.Precision.DISTRICT),
    DIVISION(Place.Precision.ADMIN_1),
    COUNTRY(Place.Precision.COUNTRY),
    REGION(Place.Precision.REGION),
    SEA(Place.Precision.SEA);

    private final Place.Precision precision;

    Feature(Place.Precision precision) {
        this.precision = precision;
    }

    /// How fine a mention of such a place is.
    Place.Precision precision() {
        return precision;
    }

    /// The feature for a code of the index.
    static Feature of(int code) {
        return switch (code) {
            case 1 -> DIVISION_SEAT;
            case 2, 3, 4, 5 -> DISTRICT_SEAT;
            case 6 -> CAPITAL;
            case 7 -> QUARTER;
            case 90, 91 -> DISTRICT;
            case 92 -> DIVISION;
            default -> TOWN;
        };
    }
}
