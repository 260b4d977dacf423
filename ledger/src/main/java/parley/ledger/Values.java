package parley.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The values of a record's fields as filters compare them. The store and the index only narrow
/// down; this decides.
final class Values {
    private Values() {}

    static boolean meets(Filter.Clause clause, Collection<String> found) {
        return switch (clause.test()) {
            case IS -> found.stream().anyMatch(value -> isOne(clause, value));
            case IS_NOT -> found.stream().noneMatch(value -> isOne(clause, value));
            case FROM -> found.stream().anyMatch(value -> compare(clause, value) >= 0);
            case TO -> found.stream().anyMatch(value -> compare(clause, value) <= 0);
        };
    }

    private static boolean isOne(Filter.Clause clause, String value) {
        return switch (clause.field().kind()) {
            case NAME -> clause.values().stream().anyMatch(wanted -> Names.match(wanted, value));
            case CODE -> isCode(clause, Field.spelling(value));
            case NUMBER, DAY -> clause.values().contains(value);
        };
    }

    private static boolean isCode(Filter.Clause clause, String value) {
        return clause.values().stream().anyMatch(wanted -> Field.spelling(wanted).equals(value));
    }

    private static int compare(Filter.Clause clause, String value) {
        String bound = clause.values().getFirst();
        return clause.field().kind() == Field.Kind.NUMBER
                ? Integer.compare(Integer.parseInt(value), Integer.parseInt(bound))
                : value.compareTo(bound);
    }

    static Collection<String> of(Filter.Clause clause, FindingRecord record) {
        return switch (clause.field()) {
            case LAYER -> List.of(record.layer().code());
            case PARTY -> names(record.parties());
            case SPEAKER -> record.speaker() == null ? List.of() : voices(record.speaker());
            case TO -> names(record.counterparties());
            case DAY -> day(record.day());
            case SAID -> day(record.saidFirst());
            case PUBLISHED -> day(record.published());
            case PUBLISHER -> present(record.source().publisher());
            case AGENCY -> present(record.source().agency());
            case INDEPENDENT -> List.of(Integer.toString(record.independent()));
            case REPORT -> started(clause, record.report().value());
            case STORY -> List.of(record.story());
            case ISSUE, TOPIC, ACT, FIRMNESS, STATUS, TERMS ->
                    record.detail() instanceof Detail.Stand stand
                            ? of(clause.field(), stand)
                            : List.of();
            case FACTUALITY, EVENT, CAMEO, PLACE ->
                    record.detail() instanceof Detail.Deed deed
                            ? of(clause.field(), deed)
                            : List.of();
        };
    }

    private static Collection<String> of(Field field, Detail.Stand stand) {
        return switch (field) {
            case ISSUE -> List.of(stand.issue().code());
            case TOPIC -> present(stand.topic());
            case ACT -> List.of(stand.act().name());
            case FIRMNESS -> List.of(Integer.toString(stand.firmness().level()));
            case STATUS -> List.of(stand.status().name());
            case TERMS -> List.of(Integer.toString(stand.terms().size()));
            default -> List.of();
        };
    }

    private static Collection<String> of(Field field, Detail.Deed deed) {
        return switch (field) {
            case FACTUALITY -> List.of(deed.factuality().name());
            case EVENT -> List.of(deed.code().plover());
            case CAMEO -> List.of(deed.code().cameo());
            case PLACE ->
                    deed.site() == null
                            ? List.of()
                            : present(deed.site().name(), deed.site().country());
            default -> List.of();
        };
    }

    static Collection<String> of(Filter.Clause clause, ReportRecord report) {
        return switch (clause.field()) {
            case LAYER -> List.of(Layer.REPORT.code());
            case DAY, PUBLISHED -> day(report.published());
            case PUBLISHER -> present(report.source().publisher());
            case AGENCY -> present(report.source().agency());
            case REPORT -> started(clause, report.id().value());
            case STORY -> List.of(report.story());
            default -> List.of();
        };
    }

    /// The values that an id starts with stand for the id itself.
    private static List<String> started(Filter.Clause clause, String id) {
        return clause.values().stream()
                .filter(value -> id.startsWith(value.toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static List<String> names(Collection<Who> all) {
        var names = new ArrayList<String>();
        for (Who who : all) {
            names.add(who.party());
            names.addAll(voices(who));
        }
        return names;
    }

    private static List<String> voices(Who who) {
        return present(who.name(), who.id());
    }

    private static List<String> present(@Nullable String... values) {
        return Arrays.stream(values).filter(Objects::nonNull).toList();
    }

    private static List<String> day(@Nullable LocalDate day) {
        return day == null ? List.of() : List.of(day.toString());
    }
}
