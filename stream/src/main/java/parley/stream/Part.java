package parley.stream;

import java.io.Serializable;
import java.util.Locale;

/// A part of the input that one task reads in one go: a file, or the lines of a file of JSON Lines
/// that begin in a range of bytes.
///
/// @param path address of the file as Hadoop knows it
/// @param name what the file is called in messages and origins, as the command line calls it
/// @param start bytes from the start of the file
/// @param end exclusive; the file's length where it is not cut
/// @param firstLine number of the first line that begins in the part, counted from 1; 0 for a file
///   that is no JSON Lines
/// @param version tells the file from what lay in its place before
record Part(String path, String name, long start, long end, long firstLine, String version)
        implements Serializable {
    private static final long serialVersionUID = 1;

    boolean isLines() {
        return firstLine > 0;
    }

    /// True for a file that is compressed, by what it is called.
    boolean isPacked() {
        String lower = path.toLowerCase(Locale.ROOT);
        return lower.endsWith(".gz") || lower.endsWith(".wacz") || lower.endsWith(".zip");
    }

    long size() {
        return end - start;
    }

    Part withFirstLine(long number) {
        return new Part(path, name, start, end, number, version);
    }
}
