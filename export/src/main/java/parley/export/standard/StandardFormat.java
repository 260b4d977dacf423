package parley.export.standard;

import java.util.Locale;

/// The standards in which a ledger can be written.
public enum StandardFormat {
    /// RFC 7946: events on a map, with the precision of each place.
    GEOJSON("events.geojson"),
    /// Reports as entries of a bibliography.
    BIBTEX("reports.bib"),
    /// W3C Web Annotation: records as annotations of the texts that they stand on.
    WEBANNOTATION("annotations.jsonld");

    private final String file;

    StandardFormat(String file) {
        this.file = file;
    }

    /// The name of its file.
    public String file() {
        return file;
    }

    /// The name on the command line.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
