package parley.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import parley.document.Waiting;
import parley.intake.Found;
import parley.ledger.Added;
import parley.ledger.Intake;
import parley.ledger.WritableLedger;
import parley.watch.Sink;

/// Reads fetched pages into a ledger. Bytes that it knows from the same address are not read again.
final class LedgerSink implements Sink {
    private final WritableLedger ledger;
    private final ReportReader reader;

    LedgerSink(WritableLedger ledger, ReportReader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    @Override
    public List<Outcome> take(List<Found.Document> pages) {
        var unknown = new ArrayList<Waiting>();
        for (Found.Document page : pages) {
            String hash = HexFormat.of().formatHex(Hash.sha256(page.bytes()));
            boolean isKnown =
                    ledger.readBy(hash, page.name())
                            .map(Rules::parse)
                            .filter(reader.rules()::isVersionOf)
                            .isPresent();
            if (!isKnown) {
                unknown.add(Waiting.of(page));
            }
        }
        Map<String, Outcome> outcomes = read(unknown);
        var known = new Outcome(name(Added.KNOWN), null);
        return pages.stream().map(page -> outcomes.getOrDefault(page.name(), known)).toList();
    }

    /// What became of each, by name.
    private Map<String, Outcome> read(List<Waiting> unknown) {
        var outcomes = new HashMap<String, Outcome>();
        if (unknown.isEmpty()) {
            return outcomes;
        }
        reader.load();
        List<Result> results = unknown.parallelStream().map(reader::readOneOfMany).toList();
        var intakes = new ArrayList<Intake>();
        for (int i = 0; i < results.size(); i++) {
            switch (results.get(i)) {
                case Result.Done(var intake) -> intakes.add(intake);
                case Result.Refused(var refused) ->
                        outcomes.put(unknown.get(i).origin(), new Outcome("refused", refused));
            }
        }
        List<Added> added = ledger.add(intakes);
        for (int i = 0; i < added.size(); i++) {
            outcomes.put(intakes.get(i).origin(), new Outcome(name(added.get(i)), null));
        }
        return outcomes;
    }

    private static String name(Added added) {
        return added.name().toLowerCase(Locale.ROOT);
    }
}
