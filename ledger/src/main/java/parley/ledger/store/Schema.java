package parley.ledger.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The tables. Everything that is not a blob or a sentence is a number: names stand once in `name`.
///
/// `reading.json` is the record, the documented JSON form of a reading; the columns of `report` and
/// `finding` are drawn from it for filters and tables, and can be drawn anew.
final class Schema {
    /// Raised whenever the tables change.
    static final int VERSION = 5;

    private Schema() {}

    /// What version 3 added.
    private static final List<String> STORIES =
            List.of(
                    "CREATE TABLE IF NOT EXISTS gist(seq N PRIMARY KEY, stems B NOT NULL)",
                    "CREATE INDEX IF NOT EXISTS report_story ON report(story)",
                    "CREATE INDEX IF NOT EXISTS report_sort ON report(sort)");

    /// What version 4 added: [LineBlock]s, empty until they are drawn.
    private static final String LINES =
            "CREATE TABLE IF NOT EXISTS lines(seq N PRIMARY KEY, packed B NOT NULL)";

    /// What version 5 added: what grouping knows already, see [Regrouping].
    private static List<String> grouping(Dialect dialect) {
        return List.of(
                "CREATE TABLE IF NOT EXISTS run(run N NOT NULL, report N NOT NULL, PRIMARY KEY(run,"
                        + " report))"
                        + dialect.allKey(),
                "CREATE TABLE IF NOT EXISTS overlap(one N NOT NULL, other N NOT NULL, shared N NOT"
                        + " NULL, containment REAL NOT NULL, template N NOT NULL, PRIMARY KEY(one,"
                        + " other))",
                "CREATE INDEX IF NOT EXISTS overlap_other ON overlap(other)",
                "CREATE TABLE IF NOT EXISTS member(report N PRIMARY KEY, family N NOT NULL)",
                "CREATE INDEX IF NOT EXISTS member_family ON member(family)",
                "CREATE TABLE IF NOT EXISTS family(number N PRIMARY KEY, state N NOT NULL, first N"
                        + " NOT NULL, last N NOT NULL, length REAL NOT NULL)",
                "CREATE INDEX IF NOT EXISTS family_days ON family(state, last)",
                "CREATE TABLE IF NOT EXISTS stem(stem N PRIMARY KEY, holders N NOT NULL)",
                "CREATE TABLE IF NOT EXISTS pending(step N NOT NULL, report N NOT NULL, PRIMARY"
                        + " KEY(step, report))"
                        + dialect.allKey(),
                "CREATE TABLE IF NOT EXISTS dirty(party N NOT NULL, day N NOT NULL, PRIMARY"
                        + " KEY(party, day))"
                        + dialect.allKey());
    }

    static List<String> statements(Dialect dialect) {
        return Stream.of(tables(), grouping(dialect))
                .flatMap(List::stream)
                .map(dialect::typed)
                .toList();
    }

    private static List<String> tables() {
        return List.of(
                "CREATE TABLE meta(name TEXT PRIMARY KEY, value TEXT NOT NULL)",
                "CREATE TABLE name(code N PRIMARY KEY, words TEXT NOT NULL)",
                "CREATE UNIQUE INDEX name_words ON name(K(words))",
                "CREATE TABLE original(hash B PRIMARY KEY, size N NOT NULL, packed B NOT"
                        + " NULL)",
                "CREATE TABLE report(seq N PRIMARY KEY, id B NOT NULL UNIQUE, sort N NOT"
                        + " NULL, kind N NOT NULL, title TEXT, address TEXT, origin TEXT NOT"
                        + " NULL, day N NOT NULL, at N, publisher N, agency N, chain N,"
                        + " original B NOT NULL, rules N NOT NULL, characters N NOT NULL,"
                        + " statements N NOT NULL, positions N NOT NULL, events N NOT NULL,"
                        + " appearances N NOT NULL, copies N NOT NULL, story N NOT NULL, change"
                        + " N NOT NULL)",
                "CREATE TABLE reading(seq N PRIMARY KEY, text B NOT NULL, json B NOT NULL,"
                        + " runs B NOT NULL)",
                "CREATE TABLE appearance(report N NOT NULL, place TEXT NOT NULL, publisher"
                        + " N, day N NOT NULL, original B NOT NULL)",
                "CREATE UNIQUE INDEX appearance_place ON appearance(report, K(place))",
                "CREATE TABLE input(origin TEXT NOT NULL, hash B NOT NULL, rules N NOT"
                        + " NULL, report N NOT NULL)",
                "CREATE UNIQUE INDEX input_origin ON input(hash, K(origin))",
                "CREATE TABLE finding(seq N PRIMARY KEY, id N NOT NULL, report N NOT NULL,"
                        + " sort N NOT NULL, ordinal N NOT NULL, layer N NOT NULL, day N NOT"
                        + " NULL, first N, last N, start_at N NOT NULL, end_at N NOT NULL,"
                        + " start_cp N NOT NULL, end_cp N NOT NULL, snippet TEXT NOT NULL,"
                        + " party_name N, party N, party_id N, parties TEXT, speaker_name N,"
                        + " speaker_party N, speaker_id N, counter_name N, counter N,"
                        + " counter_id N, counters TEXT, content TEXT NOT NULL, rule N NOT"
                        + " NULL, confidence REAL NOT NULL, independent N NOT NULL, issue N,"
                        + " topic N, act N, firmness N, status N, unconditional N, terms N,"
                        + " term_words TEXT, shift TEXT, kind N, cue N, action N, plover N,"
                        + " mode N, contexts TEXT, cameo N, factuality N, site N, country N,"
                        + " latitude REAL, longitude REAL, site_precision N, claimants TEXT,"
                        + " controllers TEXT)",
                "CREATE INDEX report_order ON report(day, sort)",
                "CREATE INDEX report_change ON report(change)",
                "CREATE INDEX finding_id ON finding(id)",
                "CREATE INDEX finding_report ON finding(report, ordinal)",
                "CREATE INDEX finding_order ON finding(day, sort, ordinal, layer)",
                "CREATE INDEX finding_party ON finding(party, day)",
                "CREATE INDEX finding_issue ON finding(issue, day)",
                STORIES.get(0),
                STORIES.get(1),
                STORIES.get(2),
                LINES,
                "INSERT INTO meta VALUES ('schema', '" + VERSION + "'), ('change', '0')");
    }

    /// What brings the tables of an earlier version up to date, one step after the other. New
    /// columns stay empty until a report is read again.
    static List<String> upgrades(int version, Dialect dialect) {
        var steps = new ArrayList<String>();
        if (version < 2) {
            steps.add("ALTER TABLE finding ADD COLUMN claimants TEXT");
            steps.add("ALTER TABLE finding ADD COLUMN controllers TEXT");
        }
        if (version < 3) {
            steps.addAll(STORIES);
        }
        if (version < 4) {
            steps.add(LINES);
        }
        if (version < 5) {
            steps.addAll(grouping(dialect));
            steps.add("INSERT INTO meta VALUES ('regroup', 'all') ON CONFLICT DO NOTHING");
        }
        steps.add("UPDATE meta SET value = '" + VERSION + "' WHERE name = 'schema'");
        return steps.stream().map(dialect::typed).toList();
    }
}
