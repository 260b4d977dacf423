package parley.cli;

/// What read a report, as the ledger notes it: `version/engine` and, where the user said something
/// about dates, more after a third part.
///
/// @param version see [OwnRules#version]; `0.1.0` in ledgers of before there were digests
/// @param given starts with `/`, empty for nothing
record Rules(String version, String engine, String given) {
    static Rules parse(String text) {
        String[] parts = text.split("/", 3);
        return new Rules(
                parts[0], parts.length > 1 ? parts[1] : "", parts.length > 2 ? "/" + parts[2] : "");
    }

    /// True when both differ in nothing but the version.
    boolean isVersionOf(Rules other) {
        return engine.equals(other.engine) && given.equals(other.given);
    }

    @Override
    public String toString() {
        return version + "/" + engine + given;
    }
}
