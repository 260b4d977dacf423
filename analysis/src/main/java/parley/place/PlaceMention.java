package parley.place;

import parley.model.Place;

/// A place that the text names, and what the words stand for there.
///
/// @param place what is named, as finely as the words say
/// @param use what the words stand for
/// @param division usual name of the state or province that it lies in, empty where the gazetteer
///   has no name for it
public record PlaceMention(Place place, Use use, String division) {
    /// What a place's name stands for in its sentence.
    public enum Use {
        /// The place itself: "in Kyiv".
        PLACE,
        /// The government that sits there: "Kyiv said".
        GOVERNMENT,
        /// An adjective or the people: "Syrian forces", "Syrians".
        ADJECTIVE
    }
}
