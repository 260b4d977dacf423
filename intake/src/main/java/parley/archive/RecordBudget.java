package parley.archive;

import java.io.IOException;

/// What one record may still cost. Both what is unpacked and what is only read through counts, so
/// that neither a bomb nor a header without end holds up the rest.
final class RecordBudget {
    /// Headers of WARC and HTTP, and padding: the longest header block seen had 40 kB.
    private static final int HEADERS = 1 << 20;

    private final long most;
    private long left;

    RecordBudget(int most) {
        this.most = (long) most + HEADERS;
        this.left = this.most;
    }

    /// Begins with the next record.
    void renew() {
        left = most;
    }

    void spend(long bytes) throws Exceeded {
        left -= bytes;
        if (left < 0) {
            throw new Exceeded(most);
        }
    }

    long most() {
        return most;
    }

    long spent() {
        return most - left;
    }

    /// The record is larger than anything that is read.
    static final class Exceeded extends IOException {
        private static final long serialVersionUID = 1;

        Exceeded(long most) {
            super("the record has more than " + most + " bytes");
        }
    }
}
