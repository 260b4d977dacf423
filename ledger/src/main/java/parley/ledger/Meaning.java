package parley.ledger;

/// Gives what words mean as a vector of length 1: words that say much the same give vectors that
/// point much the same way. Safe to share between threads.
@FunctionalInterface
public interface Meaning {
    float[] of(String words);
}
