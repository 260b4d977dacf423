package parley.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The reports that ship with the desk, for those who have none at hand.
final class Samples {
    /// One saved page.
    @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
    record Sample(String name, byte[] bytes) {}

    private Samples() {}

    /// All of them, in the order of their names.
    static List<Sample> shipped() {
        var samples = new ArrayList<Sample>();
        for (String name :
                new String(bytes("samples.txt"), StandardCharsets.UTF_8).split("\n", -1)) {
            if (!name.isBlank() && !name.startsWith("#")) {
                samples.add(new Sample(name, bytes("samples/" + name)));
            }
        }
        return samples;
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Samples.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + name + " is not in the jar");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the resource " + name, e);
        }
    }
}
