package parley.stream;

import java.util.ArrayList;
import java.util.List;

/// Packs parts into tasks: small ones together, so that a task has work for some seconds, large
/// ones alone.
final class Bins {
    /// Bytes of pages that make a task. A part of lines counts as full, as its text is packed
    /// closer.
    private static final long FULL = 32L << 20;

    private Bins() {}

    static List<Bin> of(List<Part> parts) {
        var bins = new ArrayList<Bin>();
        var open = new ArrayList<Part>();
        long size = 0;
        for (Part part : parts) {
            open.add(part);
            size += part.isLines() ? FULL : part.size();
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
}
