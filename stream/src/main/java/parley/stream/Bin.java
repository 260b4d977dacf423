package parley.stream;

import java.io.Serializable;
import java.util.ArrayList;

/// Parts that one task reads, one after the other.
record Bin(ArrayList<Part> parts) implements Serializable {
    private static final long serialVersionUID = 1;
}
