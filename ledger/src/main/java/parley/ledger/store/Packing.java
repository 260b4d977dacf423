package parley.ledger.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// Compresses what is stored as blobs: zlib, RFC 1950, whose checksum shows a changed byte.
final class Packing {
    private Packing() {}

    static byte[] pack(byte[] bytes) {
        var deflater = new Deflater(Deflater.BEST_SPEED);
        var packed = new ByteArrayOutputStream(bytes.length / 3 + 64);
        try (var out = new DeflaterOutputStream(packed, deflater, 1 << 13)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot compress in memory", e);
        } finally {
            deflater.end();
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
