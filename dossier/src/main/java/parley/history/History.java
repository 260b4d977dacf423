package parley.history;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import parley.model.Firmness;
import parley.model.Issue;

/// What one party said on one issue, in the order of saying.
///
/// @param steps at least one
public record History(String party, Issue issue, List<Step> steps) {
    /// The order of saying: by day said, then by time of publication; undated ones first.
    public static final Comparator<Utterance> ORDER_OF_SAYING = Order.UTTERANCES;

    /// These items in the order of saying; faster for many than sorting by [#ORDER_OF_SAYING].
    ///
    /// @param utterance the one by which an item is ordered
    public static <T> List<T> inOrderOfSaying(List<T> items, Function<T, Utterance> utterance) {
        return Order.ofSaying(items, utterance);
    }

    public History {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("History needs steps, got none for " + party);
        }
    }

    /// The latest utterance that is the party's line; the latest of all when none is, such as where
    /// only denials or forecasts are reported.
    public Utterance latest() {
        return steps.reversed().stream()
                .map(Step::utterance)
                .filter(utterance -> utterance.main().isHeld())
                .findFirst()
                .orElse(steps.getLast().utterance());
    }

    /// The last step at which the line moved.
    public Optional<Step> lastShift() {
        return steps.reversed().stream().filter(step -> step.relation().isShift()).findFirst();
    }

    /// The softest and the firmest step at which anything was said, first the softest.
    public List<Firmness> range() {
        var all = steps.stream().flatMap(step -> step.utterance().firmness().stream()).sorted();
        List<Firmness> sorted = all.toList();
        return List.of(sorted.getFirst(), sorted.getLast());
    }

    /// The independent sources of all that was said, in alphabetical order.
    public Set<String> sources() {
        var sources = new TreeSet<String>();
        steps.forEach(step -> sources.addAll(step.utterance().sources()));
        return sources;
    }
}
