package parley.ledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import parley.model.Correction;
import parley.model.Correction.MergeActors;
import parley.model.Correction.NotSo;
import parley.model.Correction.Part;
import parley.model.Correction.RightIs;
import parley.model.Correction.SameUtterance;
import parley.model.Correction.SplitActor;
import parley.model.Correction.Target;
import parley.model.Correction.Withdrawn;
import parley.model.Finding;
import parley.model.FindingId;
import parley.model.Findings;
import parley.model.Reading;

/// What people corrected in a ledger, and the records as they are after it. Later corrections go
/// before earlier ones. Immutable.
public final class Corrections {
    /// None.
    public static final Corrections NONE =
            new Corrections(List.of(), List.of(), target -> Optional.of(target.id()));

    /// One correction in its place.
    ///
    /// @param id first 16 digits of the SHA-256 of its line
    /// @param line number in the file, from 1
    /// @param records the records of this ledger that it names, as they are called now
    /// @param named how many it names
    /// @param held false when a later one withdraws it
    public record Entry(
            String id,
            int line,
            Correction correction,
            List<FindingId> records,
            int named,
            boolean held) {
        public Entry {
            records = List.copyOf(records);
        }
    }

    /// A line that is no correction, or one that cannot hold; it is passed over.
    ///
    /// @param line number in the file, from 1
    /// @param offset bytes from the start of the file to the line
    /// @param trouble what is wrong, with the value
    public record Fault(int line, long offset, String trouble) {}

    /// A correction as its line has it.
    public record Given(String id, int line, Correction correction) {}

    private final List<Entry> entries;
    private final List<Fault> faults;
    private final Set<FindingId> left = new HashSet<>();
    private final Map<FindingId, Map<Part, String>> parts = new HashMap<>();
    private final Map<FindingId, Map<String, String>> split = new HashMap<>();
    private final Map<String, String> merged = new HashMap<>();
    private final List<Set<FindingId>> together = new ArrayList<>();

    /// @param given in the order of the file
    /// @param resolve gives the present name of the record that a correction means, empty when the
    ///   ledger holds no such record
    public Corrections(
            List<Given> given, List<Fault> faults, Function<Target, Optional<FindingId>> resolve) {
        var withdrawn = new HashSet<String>();
        for (Given each : given) {
            if (each.correction().what() instanceof Withdrawn(String id)) {
                withdrawn.add(id);
            }
        }
        this.entries =
                given.stream()
                        .map(each ->
                                new Entry(
                                        each.id(),
                                        each.line(),
                                        each.correction(),
                                        targets(each.correction())
                                                .flatMap(target -> resolve.apply(target).stream())
                                                .toList(),
                                        (int) targets(each.correction()).count(),
                                        !withdrawn.contains(each.id())))
                        .toList();
        this.faults = List.copyOf(faults);
        entries.stream().filter(Entry::held).forEach(this::hold);
    }

    private static Stream<Target> targets(Correction correction) {
        return switch (correction.what()) {
            case NotSo(var record) -> Stream.of(record);
            case RightIs(var record, _, _) -> Stream.of(record);
            case SplitActor(_, _, var records) -> records.stream();
            case SameUtterance(var records) -> records.stream();
            case MergeActors _, Withdrawn _ -> Stream.of();
        };
    }

    private void hold(Entry entry) {
        List<FindingId> records = entry.records();
        switch (entry.correction().what()) {
            case NotSo _ -> left.addAll(records);
            case RightIs(_, var part, var value) ->
                    records.forEach(id ->
                            parts.computeIfAbsent(id, _ -> new EnumMap<>(Part.class))
                                    .put(part, value));
            case SplitActor(var name, var into, _) ->
                    records.forEach(id ->
                            split.computeIfAbsent(id, _ -> new HashMap<>()).put(key(name), into));
            case MergeActors(var names, var into) ->
                    names.stream()
                            .filter(name -> !key(name).equals(key(into)))
                            .forEach(name -> merged.put(key(name), into));
            case SameUtterance _ -> together.add(Set.copyOf(records));
            case Withdrawn _ -> {}
        }
    }

    private static String key(String name) {
        return String.join(" ", Names.keys(name));
    }

    /// All corrections, in the order of the file.
    public List<Entry> entries() {
        return entries;
    }

    /// What could not be understood, in the order of the file.
    public List<Fault> faults() {
        return faults;
    }

    /// The corrections that hold and name this record.
    public List<Entry> of(FindingId record) {
        return entries.stream()
                .filter(entry -> entry.held() && entry.records().contains(record))
                .toList();
    }

    /// True when nothing is corrected.
    public boolean isEmpty() {
        return left.isEmpty() && parts.isEmpty() && split.isEmpty() && merged.isEmpty();
    }

    /// Records that are one utterance because a person says so, whatever their words.
    public List<Set<FindingId>> together() {
        return List.copyOf(together);
    }

    /// Records whose own parts are not as the rules read them.
    public Set<FindingId> changed() {
        var changed = new LinkedHashSet<FindingId>();
        changed.addAll(parts.keySet());
        changed.addAll(split.keySet());
        return changed;
    }

    /// True when the record's own parts are not as the rules read them.
    public boolean isChanged(FindingId record) {
        return parts.containsKey(record) || split.containsKey(record);
    }

    /// True when the report does not say this.
    public boolean isLeftOut(FindingId record) {
        return left.contains(record);
    }

    /// What a name is after all mergers.
    public String name(String name) {
        String now = name;
        // A circle of mergers must come to an end.
        for (int i = 0; i <= merged.size(); i++) {
            String into = merged.get(key(now));
            if (into == null) {
                return now;
            }
            now = into;
        }
        return now;
    }

    /// Names that are now this one, or one of which it is a part, after mergers.
    public Set<String> formerNames(String wanted) {
        var former = new TreeSet<String>();
        for (String name : merged.keySet()) {
            if (Names.match(wanted, name(name))) {
                former.add(name);
            }
        }
        return former;
    }

    private Renaming renaming(FindingId record) {
        Map<String, String> own = split.getOrDefault(record, Map.of());
        return name -> name(own.getOrDefault(key(name), name));
    }

    /// The record as it is, empty when the report does not say it.
    public Optional<FindingRecord> of(FindingRecord record) {
        if (isEmpty()) {
            return Optional.of(record);
        }
        if (isLeftOut(record.id())) {
            return Optional.empty();
        }
        var corrector =
                new RecordCorrector(
                        renaming(record.id()), parts.getOrDefault(record.id(), Map.of()));
        return Optional.of(corrector.of(record));
    }

    /// The reading with its records as they are.
    public Reading of(Reading reading) {
        if (isEmpty()) {
            return reading;
        }
        Findings found = reading.findings();
        return new Reading(
                reading.article(),
                new Findings(
                        found.names(),
                        found.actors(),
                        found.places(),
                        found.times(),
                        corrected(found.statements()),
                        corrected(found.events()),
                        corrected(found.positions()),
                        found.notCounted()));
    }

    private <T extends Finding> List<T> corrected(List<T> findings) {
        var corrected = new ArrayList<T>();
        for (T finding : findings) {
            if (!isLeftOut(finding.id())) {
                Map<Part, String> own = parts.getOrDefault(finding.id(), Map.of());
                corrected.add(new FindingCorrector(renaming(finding.id()), own).of(finding));
            }
        }
        return corrected;
    }
}
