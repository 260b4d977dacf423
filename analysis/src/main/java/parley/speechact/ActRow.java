package parley.speechact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import parley.model.Act;
import parley.speechact.SpeechAct.Force;

/// One sense of a row of `frames.tsv` for events of saying, with where its content and addressee
/// stand.
///
/// @param form `v`, `n` or `a`
/// @param trigger lemma, with its particle joined by `_`
/// @param content slots tried in order
/// @param addressee slots tried in order
record ActRow(
        Act act,
        Force force,
        String form,
        String trigger,
        List<String> content,
        List<String> addressee) {
    String rule() {
        return form + ":" + trigger;
    }

    /// The senses of all frames by form and trigger: `v:demand`.
    static Map<String, List<ActRow>> byTrigger(List<Frame> frames) {
        var rows = new HashMap<String, List<ActRow>>();
        for (Frame frame : frames) {
            String form = frame.kind().name().substring(0, 1).toLowerCase(Locale.ROOT);
            String trigger =
                    String.join(
                            "_",
                            Stream.concat(Stream.of(frame.lemma()), frame.with().stream())
                                    .toList());
            for (Frame.Sense sense : frame.senses()) {
                var row =
                        new ActRow(
                                sense.act(),
                                sense.force(),
                                form,
                                trigger,
                                sense.content(),
                                sense.addressee());
                rows.computeIfAbsent(row.rule(), _ -> new ArrayList<>()).add(row);
            }
        }
        return Map.copyOf(rows);
    }
}
