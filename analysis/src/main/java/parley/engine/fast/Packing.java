package parley.engine.fast;

import java.io.DataOutput;
import java.io.IOException;

/// Whole numbers in as few bytes as they need: seven bits a byte, the lowest first.
final class Packing {
    private Packing() {}

    static void writeCount(DataOutput out, int value) throws IOException {
        int rest = value;
        while (rest >= 0x80) {
            out.writeByte((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }

    static int readCount(Bytes in) {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            int part = in.readByte();
            value |= (part & 0x7F) << shift;
            if (part >= 0) {
                return value;
            }
        }
    }

    /// Small numbers of either sign stay short.
    static void writeSigned(DataOutput out, int value) throws IOException {
        writeCount(out, value << 1 ^ value >> 31);
    }

    static int readSigned(Bytes in) {
        int folded = readCount(in);
        return folded >>> 1 ^ -(folded & 1);
    }

    static void writeCheck(DataOutput out, int check) throws IOException {
        out.writeByte(check >>> 16);
        out.writeShort(check);
    }

    static int readCheck(Bytes in) {
        return in.readUnsignedByte() << 16 | in.readUnsignedShort();
    }

    /// Slots for so many entries at four fifths load at most: a power of two.
    static int capacity(int entries) {
        return Integer.highestOneBit(Math.max(4, entries + entries / 4)) << 1;
    }

    /// The slot where a feature is looked for first.
    static int home(long key, int mask) {
        return (int) key & mask;
    }

    /// What tells features of one slot apart: 24 bits that [#home] does not use, never 0.
    static int check(long key) {
        int check = (int) (key >>> 40);
        return check == 0 ? 1 : check;
    }
}
