package parley.stream;

import java.util.ArrayList;
import java.util.List;

/// Packs parts into tasks: small ones together, so that a task has work for some seconds, large
/// ones alone.
final class Bins {
    /// Bytes of pages that make a task, some ten seconds of work. A part of lines counts as full,
    /// as its text is packed closer.
    static final long FULL = 16L << 20;

    /// How many bytes of pages a byte of a packed archive holds, as web archives of news do.
    static final int UNPACKED = 5;

    private Bins() {}

    static List<Bin> of(List<Part> parts) {
        var bins = new ArrayList<Bin>();
        var open = new ArrayList<Part>();
        long size = 0;
        for (Part part : parts) {
            open.add(part);
            size += size(part);
            if (size >= FULL) {
                bins.add(new Bin(open));
                open = new ArrayList<>();
                size = 0;
            }
        }
        if (!open.isEmpty()) {
            bins.add(new Bin(open));
        }
        return bins;
    }

    private static long size(Part part) {
        if (part.isLines()) {
            return FULL;
        }
        return part.isPacked() ? UNPACKED * part.size() : part.size();
    }
}
