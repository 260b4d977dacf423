package parley.ledger.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.ledger.Detail;
import parley.model.Condition;

/// A position's conditions in one column. Fields and conditions are parted by the separators that
/// ASCII has for it, which no report's words hold: they are taken out when it is written.
final class TermColumn {
    private static final String FIELD = "\u001f";
    private static final String TERM = "\u001e";

    private TermColumn() {}

    static String write(List<Detail.Term> terms) {
        return terms.stream().map(TermColumn::write).collect(Collectors.joining(TERM));
    }

    private static String write(Detail.Term term) {
        return String.join(
                FIELD,
                term.relation().name(),
                clean(term.cue()),
                clean(term.words()),
                term.by() == null ? "" : clean(term.by()),
                term.demand().name());
    }

    private static String clean(String words) {
        return words.replace(FIELD, " ").replace(TERM, " ");
    }

    static List<Detail.Term> read(@Nullable String column) {
        if (column == null) {
            return List.of();
        }
        var terms = new ArrayList<Detail.Term>();
        for (String term : column.split(TERM, -1)) {
            String[] fields = term.split(FIELD, -1);
            terms.add(
                    new Detail.Term(
                            Condition.Relation.valueOf(fields[0]),
                            fields[1],
                            fields[2],
                            fields[3].isEmpty() ? null : fields[3],
                            Condition.Demand.valueOf(fields[4])));
        }
        return terms;
    }
}
