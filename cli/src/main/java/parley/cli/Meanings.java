package parley.cli;

import parley.engine.deep.SentenceEncoder;
import parley.ledger.WritableLedger;

/// Lets a ledger learn what its records mean.
final class Meanings {
    private Meanings() {}

    static void learn(WritableLedger ledger, Console console) {
        SentenceEncoder encoder = SentenceEncoder.load();
        var progress = new Progress(console, 0);
        long learnt = ledger.learn(encoder::vector, progress::show);
        progress.finish();
        console.err().println(learnt + " reports learnt");
    }
}
