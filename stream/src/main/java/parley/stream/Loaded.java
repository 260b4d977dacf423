package parley.stream;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import parley.analysis.Analyzer;

/// What reads, once in each JVM for all of its tasks: an analysis is loaded when the first document
/// needs it.
final class Loaded {
    private static final Map<String, Analyzer> ANALYZERS = new ConcurrentHashMap<>();

    private Loaded() {}

    /// @param engine the language engine's name
    static Analyzer analyzer(String engine) {
        return ANALYZERS.computeIfAbsent(engine, Analyzer::shipped);
    }
}
