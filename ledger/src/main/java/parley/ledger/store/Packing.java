package parley.ledger.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.Deflater;
import java.util.zip.InflaterInputStream;

/// Compresses what is stored as blobs: zlib, RFC 1950, whose checksum shows a changed byte.
final class Packing {
    private Packing() {}

    /// One for each thread that packs: making one costs more than packing a report.
    private static final ThreadLocal<Deflater> DEFLATER =
            ThreadLocal.withInitial(() -> new Deflater(Deflater.BEST_SPEED));

    static byte[] pack(byte[] bytes) {
        Deflater deflater = DEFLATER.get();
        deflater.reset();
        deflater.setInput(bytes);
        deflater.finish();
        var packed = new ByteArrayOutputStream(bytes.length / 3 + 64);
        var part = new byte[1 << 13];
        while (!deflater.finished()) {
            packed.write(part, 0, deflater.deflate(part));
        }
        return packed.toByteArray();
    }

    /// @throws IOException if the bytes are not what was packed
    static byte[] unpack(byte[] packed) throws IOException {
        try (var in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        }
    }
}
