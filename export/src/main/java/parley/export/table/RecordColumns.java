package parley.export.table;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parley.ledger.Detail;
import parley.ledger.FindingRecord;
import parley.ledger.Layer;
import parley.ledger.Who;

/// The tables of statements, positions and events: what they share, then what is their own.
final class RecordColumns {
    /// Code points of a report that one cell may hold.
    private static final int MOST = 200;

    private static final Columns<Detail.Saying> SAYING =
            new Columns<Detail.Saying>()
                    .text("kind", "direct, indirect or mixed", it -> lower(it.kind()))
                    .text("cue", "the reporting word", Detail.Saying::cue);

    private static final Columns<Detail.Stand> STAND =
            new Columns<Detail.Stand>()
                    .text("issue", "one of the taxonomy", it -> it.issue().code())
                    .text("topic", "sub-issue", Detail.Stand::topic)
                    .text("act", "what the party does with it", it -> lower(it.act()))
                    .integer("firmness", "0 to 5", it -> it.firmness().level())
                    .text("status", "whose word it is", it -> lower(it.status()))
                    .flag("unconditional", "said outright", Detail.Stand::unconditional)
                    .integer("terms", "number of conditions", it -> it.terms().size())
                    .list("term_relation", "how it hangs on each", it -> relations(it.terms()))
                    .list("term_cue", "words that say so", it -> each(it, Detail.Term::cue))
                    .list("term_words", "the conditions", it -> each(it, Detail.Term::words))
                    .list("term_by", "who must act", it -> each(it, Detail.Term::by))
                    .list("term_demand", "what is to become of it", it -> demands(it.terms()))
                    .text(
                            "shift",
                            "words of a change of line",
                            it -> it.shift() == null ? null : cut(it.shift()));

    private static final Columns<Detail.Site> SITE =
            new Columns<Detail.Site>()
                    .text("place", "where", Detail.Site::name)
                    .text("country", "three letters; none if disputed", Detail.Site::country)
                    .number("latitude", "degrees north, WGS 84", Detail.Site::latitude)
                    .number("longitude", "degrees east, WGS 84", Detail.Site::longitude)
                    .text(
                            "precision",
                            "how fine the place is: the coordinates are not finer",
                            it -> lower(it.precision()))
                    .list("claimants", "who claims a disputed place", Detail.Site::claimants)
                    .list("controllers", "who held it on that day", Detail.Site::controllers);

    private static final Columns<Detail.Deed> DEED =
            new Columns<Detail.Deed>()
                    .text("action", "key of the action", Detail.Deed::action)
                    .text("plover", "PLOVER event", it -> it.code().plover())
                    .text("mode", "PLOVER mode", it -> it.code().mode())
                    .list("contexts", "PLOVER contexts", it -> it.code().contexts())
                    .text("cameo", "CAMEO code", it -> it.code().cameo())
                    .text(
                            "factuality",
                            "actual and ongoing happened; all else is marked",
                            it -> lower(it.factuality()))
                    .of(SITE, Detail.Deed::site);

    static final List<Column<FindingRecord>> STATEMENTS =
            shared().of(SAYING, it -> it.detail() instanceof Detail.Saying own ? own : null).all();

    static final List<Column<FindingRecord>> POSITIONS =
            shared().of(STAND, it -> it.detail() instanceof Detail.Stand own ? own : null).all();

    static final List<Column<FindingRecord>> EVENTS =
            shared().of(DEED, it -> it.detail() instanceof Detail.Deed own ? own : null).all();

    private RecordColumns() {}

    /// The columns of a layer.
    ///
    /// @throws IllegalArgumentException for reports, whose rows are no records
    static List<Column<FindingRecord>> of(Layer layer) {
        return switch (layer) {
            case STATEMENT -> STATEMENTS;
            case POSITION -> POSITIONS;
            case EVENT -> EVENTS;
            case REPORT -> throw new IllegalArgumentException("Reports have columns of their own");
        };
    }

    private static Columns<FindingRecord> shared() {
        return new Columns<FindingRecord>()
                .text("id", "the record's permanent name", it -> it.id().value())
                .text("report", "id of its report, the hash of its text", it -> it.report().value())
                .integer("ordinal", "number in its report, from 0", FindingRecord::ordinal)
                .integer(
                        "start_cp",
                        "first code point of the evidence in the report's text, from 0",
                        it -> it.evidenceCodePoints().start())
                .integer("end_cp", "code point after its last", it -> it.evidenceCodePoints().end())
                .text("snippet", "the evidence, at most 200 code points", FindingRecord::snippet)
                .list(
                        "party",
                        "holder, speaker's party or sources",
                        it -> names(it.parties(), Who::party))
                .list(
                        "party_id",
                        "keys of those who stand for them, a minister's own for a state: join by"
                                + " `party`",
                        it -> names(it.parties(), Who::id))
                .text("speaker", "who voices it", it -> name(it.speaker()))
                .text("speaker_id", "the speaker's key", it -> id(it.speaker()))
                .list(
                        "counterparty",
                        "counterparty, addressee or targets",
                        it -> names(it.counterparties(), Who::party))
                .list("counterparty_id", "their keys", it -> names(it.counterparties(), Who::id))
                .text(
                        "content",
                        "the deed, words or trigger itself, at most 200 code points",
                        FindingRecord::content)
                .day("said_first", "first day of saying or doing", FindingRecord::saidFirst)
                .day("said_last", "last such day", FindingRecord::saidLast)
                .day("published", "the report's day", FindingRecord::published)
                .text("publisher", "who printed the report", it -> it.source().publisher())
                .text("agency", "the wire it names", it -> it.source().agency())
                .text(
                        "chain",
                        "root of the source chain: equal values are one source",
                        it -> it.source().chain())
                .integer(
                        "independent",
                        "independent chains that state the same",
                        FindingRecord::independent)
                .text("rule", "what made the record", FindingRecord::rule)
                .number("confidence", "the program's own, 0 to 1", FindingRecord::confidence);
    }

    private static List<String> names(List<Who> all, Function<Who, @Nullable String> name) {
        return all.stream().map(who -> orEmpty(name.apply(who))).toList();
    }

    private static List<String> each(
            Detail.Stand stand, Function<Detail.Term, @Nullable String> value) {
        return stand.terms().stream().map(term -> cut(orEmpty(value.apply(term)))).toList();
    }

    private static List<String> relations(List<Detail.Term> terms) {
        return terms.stream().map(term -> lower(term.relation())).toList();
    }

    private static List<String> demands(List<Detail.Term> terms) {
        return terms.stream().map(term -> lower(term.demand())).toList();
    }

    private static @Nullable String name(@Nullable Who who) {
        return who == null ? null : who.name();
    }

    private static @Nullable String id(@Nullable Who who) {
        return who == null ? null : who.id();
    }

    /// At most 200 code points, as of a snippet: conditions may be long.
    private static String cut(String words) {
        return words.codePointCount(0, words.length()) <= MOST
                ? words
                : words.substring(0, words.offsetByCodePoints(0, MOST - 1)) + "…";
    }

    /// Lists of one record go side by side, so a missing value keeps its place.
    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
