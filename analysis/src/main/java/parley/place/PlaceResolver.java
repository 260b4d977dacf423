package parley.place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.model.Place;
import parley.model.Span;
import parley.place.Atlas.Named;
import parley.text.Sentence;

/// Finds the places that a text names and says where they lie. Immutable; safe to share between
/// threads. Loading reads the gazetteer that ships, so make one and keep it.
public final class PlaceResolver {
    private final Atlas atlas = Atlas.load();
    private final Vocabulary vocabulary = Vocabulary.load();

    private PlaceResolver() {}

    /// A resolver over the gazetteer that ships.
    public static PlaceResolver load() {
        return new PlaceResolver();
    }

    /// The places of a text in reading order, without overlaps.
    ///
    /// @param text the article's text
    /// @param sentences whose names help to tell places from people; may be empty
    /// @param date the report's day, which decides who controls a disputed place; null leaves the
    ///   controllers out
    public List<PlaceMention> resolve(
            String text, List<Sentence> sentences, @Nullable LocalDate date) {
        Words words = Words.of(text, atlas::isDotted);
        var names = new NameMap(text, sentences);
        List<Candidate> candidates = new PlaceFinder(atlas, vocabulary, words, names).find();
        new PlaceChooser(words, candidates).choose();
        var mentions = new ArrayList<PlaceMention>();
        for (Candidate candidate : candidates) {
            Named chosen = candidate.chosen;
            if (chosen != null) {
                var span =
                        new Span(words.start(candidate.firstWord), words.end(candidate.lastWord));
                PlaceMention.Use use =
                        chosen.isAdjective() ? PlaceMention.Use.ADJECTIVE : PlaceMention.Use.PLACE;
                Site division = atlas.division(chosen.site().division());
                mentions.add(
                        new PlaceMention(
                                place(span, chosen.site(), date),
                                use,
                                division == null ? "" : division.name()));
            }
        }
        return mentions;
    }

    /// Every place that bears a name, the best known first, for people who ask.
    ///
    /// @param country three-letter code or null for all
    public List<Place> named(String name, @Nullable String country, @Nullable LocalDate date) {
        var span = new Span(0, name.length());
        return atlas.find(name).stream()
                .filter(named -> !named.isAdjective())
                .map(named -> place(span, named.site(), date))
                .filter(place -> country == null || country.equals(place.country()))
                .toList();
    }

    private Place place(Span span, Site site, @Nullable LocalDate date) {
        List<String> controllers =
                date == null
                        ? List.of()
                        : site.control().stream()
                                .filter(control -> control.covers(date))
                                .flatMap(control -> control.holders().stream())
                                .distinct()
                                .toList();
        return new Place(
                span,
                site.name(),
                atlas.alphaThree(site.country()),
                site.latitude(),
                site.longitude(),
                site.feature().precision(),
                site.claimants(),
                controllers);
    }
}
