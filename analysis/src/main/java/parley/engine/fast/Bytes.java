package parley.engine.fast;

import java.nio.charset.StandardCharsets;

/// Reads numbers from the bytes of a model, in the layout that [java.io.DataOutput] writes. Plain
/// array reads: a stream costs three times as much, and models are read at every start.
final class Bytes {
    private final byte[] bytes;
    private int at;

    Bytes(byte[] bytes) {
        this.bytes = bytes;
    }

    byte readByte() {
        return bytes[at++];
    }

    int readUnsignedByte() {
        return bytes[at++] & 0xFF;
    }

    int readUnsignedShort() {
        return readUnsignedByte() << 8 | readUnsignedByte();
    }

    short readShort() {
        return (short) readUnsignedShort();
    }

    int readInt() {
        return readUnsignedShort() << 16 | readUnsignedShort();
    }

    long readLong() {
        return ((long) readInt() << 32) | (readInt() & 0xFFFFFFFFL);
    }

    String readText() {
        int length = readUnsignedShort();
        var text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }
}
