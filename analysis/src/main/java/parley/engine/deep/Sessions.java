package parley.engine.deep;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

/// How all networks run: on the thread that asks, and with the same results everywhere.
final class Sessions {
    private Sessions() {}

    /// New options, for the caller to close.
    static OrtSession.SessionOptions options() throws OrtException {
        var options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        // Where a processor's sums of products of small whole numbers overflow, weights are made
        // unsigned, whose sums do not: the same results everywhere. That is done at this level.
        options.addConfigEntry("session.x64quantprecision", "1");
        options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.EXTENDED_OPT);
        return options;
    }
}
