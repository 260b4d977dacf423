package parley.export;

import java.util.Locale;

/// The layouts of other event data. Columns are those of their files; see
/// `docs/reference/exports.md`.
public enum EventFormat {
    /// GDELT 2.0 event table: 61 columns, no header.
    GDELT,
    /// GDELT 2.0 mentions table: 16 columns, no header.
    GDELT_MENTIONS,
    /// ICEWS coded events: 20 columns, with a header.
    ICEWS,
    /// PLOVER draft 2.0: one JSON object in each line.
    PLOVER_JSON,
    /// POLECAT's table of PLOVER events: 40 columns, with a header.
    PLOVER_TSV,
    /// Phoenix daily files: 26 columns, no header.
    PHOENIX;

    /// The name on the command line, such as `gdelt-mentions`.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
