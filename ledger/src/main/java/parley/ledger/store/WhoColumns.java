package parley.ledger.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.ledger.Who;

/// Somebody in three columns: name, party, key. Where a record has several, the first stands there
/// and the others in a fourth column as text.
final class WhoColumns {
    private static final String FIELD = "\u001f";
    private static final String WHO = "\u001e";

    private WhoColumns() {}

    static void bind(Binding row, @Nullable Who who) throws SQLException {
        if (who == null) {
            row.nothing(3);
        } else {
            row.name(who.name()).name(who.party()).name(who.id());
        }
    }

    static void bindAll(Binding row, List<Who> all) throws SQLException {
        bind(row, all.isEmpty() ? null : all.getFirst());
        row.text(all.size() < 2 ? null : write(all.subList(1, all.size())));
    }

    private static String write(List<Who> others) {
        var text = new ArrayList<String>();
        for (Who who : others) {
            text.add(String.join(FIELD, who.name(), who.party(), who.id() == null ? "" : who.id()));
        }
        return String.join(WHO, text);
    }

    static @Nullable Who one(Row row) throws SQLException {
        String name = row.nameOrNull();
        String party = row.nameOrNull();
        String id = row.nameOrNull();
        return name == null ? null : new Who(name, party == null ? name : party, id);
    }

    static List<Who> all(Row row) throws SQLException {
        Who first = one(row);
        String others = row.textOrNull();
        if (first == null) {
            return List.of();
        }
        if (others == null) {
            return List.of(first);
        }
        var all = new ArrayList<Who>();
        all.add(first);
        for (String each : others.split(WHO, -1)) {
            String[] fields = each.split(FIELD, -1);
            all.add(new Who(fields[0], fields[1], fields[2].isEmpty() ? null : fields[2]));
        }
        return all;
    }
}
