package parley.desk.shelf;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.history.ContentWords;
import parley.ledger.FindingRecord;
import parley.ledger.Who;

/// Finds which statements of many reports tell of one saying: the same speaker, at most a day
/// apart, and half of the shorter wording in the other one, as histories of positions have it.
public final class Sayings {
    private static final int MOST_DAYS_APART = 1;
    private static final double SAME_THING = 0.5;
    private static final int FEWEST_SHARED = 2;

    private final ContentWords words = ContentWords.load();

    private record Told(FindingRecord statement, Set<String> content) {}

    /// The sayings that the statements tell of, in the order of each one's first statement.
    public List<Saying> of(List<FindingRecord> statements) {
        var groups = new ArrayList<List<Told>>();
        for (FindingRecord statement : statements) {
            var told = new Told(statement, words.of(statement.content()));
            groups.stream()
                    .filter(group -> group.stream().anyMatch(other -> isSame(told, other)))
                    .findFirst()
                    .orElseGet(() -> {
                        var group = new ArrayList<Told>();
                        groups.add(group);
                        return group;
                    })
                    .add(told);
        }
        return groups.stream()
                .map(group -> new Saying(group.stream().map(Told::statement).toList()))
                .toList();
    }

    private static boolean isSame(Told one, Told other) {
        return isSameSpeaker(Saying.speaker(one.statement()), Saying.speaker(other.statement()))
                && isNear(one.statement().day(), other.statement().day())
                && !ContentWords.differInQuantity(one.content(), other.content())
                && ContentWords.shared(one.content(), other.content()) >= FEWEST_SHARED
                && ContentWords.overlap(one.content(), other.content()) >= SAME_THING;
    }

    private static boolean isSameSpeaker(@Nullable Who one, @Nullable Who other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return (one.id() != null && other.id() != null)
                ? one.id().equals(other.id())
                : lastName(one.name()).equals(lastName(other.name()));
    }

    private static String lastName(String name) {
        return name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean isNear(@Nullable LocalDate one, @Nullable LocalDate other) {
        return (one == null || other == null)
                ? one == null && other == null
                : Math.abs(ChronoUnit.DAYS.between(one, other)) <= MOST_DAYS_APART;
    }
}
