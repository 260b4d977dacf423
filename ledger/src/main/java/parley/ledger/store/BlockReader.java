package parley.ledger.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reads what [BlockWriter] wrote. Bytes that it did not write give an [IllegalArgumentException]
/// with the offset.
final class BlockReader {
    private final byte[] bytes;
    private final Map<String, String> shared;
    private final List<String> texts = new ArrayList<>();
    private int at;

    /// @param shared texts of earlier blocks, so that names are kept once
    BlockReader(byte[] bytes, Map<String, String> shared) {
        this.bytes = bytes;
        this.shared = shared;
    }

    long number() {
        long rest = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            if (at >= bytes.length) {
                throw new IllegalArgumentException("ends at byte " + at);
            }
            byte next = bytes[at++];
            rest |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return (rest >>> 1) ^ -(rest & 1);
            }
        }
        throw new IllegalArgumentException("has a number of too many bytes before byte " + at);
    }

    int small() {
        long number = number();
        if (number != (int) number) {
            throw new IllegalArgumentException("has too large a number before byte " + at);
        }
        return (int) number;
    }

    boolean truth() {
        return number() == 1;
    }

    @Nullable String textOrNull() {
        int place = small();
        if (place == 0) {
            return null;
        }
        if (place == 1) {
            String fresh = words();
            String text = shared.computeIfAbsent(fresh, it -> it);
            texts.add(text);
            return text;
        }
        if (place < 0 || place - 2 >= texts.size()) {
            throw new IllegalArgumentException("names no text before byte " + at);
        }
        return texts.get(place - 2);
    }

    String text() {
        String text = textOrNull();
        if (text == null) {
            throw new IllegalArgumentException("lacks a text before byte " + at);
        }
        return text;
    }

    String words() {
        int length = small();
        if (length < 0 || length > bytes.length - at) {
            throw new IllegalArgumentException("has a text beyond its end, at byte " + at);
        }
        String words = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return words;
    }

    <T> List<T> all(Supplier<T> each) {
        int count = small();
        // An item takes a byte at least.
        if (count < 0 || count > bytes.length - at) {
            throw new IllegalArgumentException("has too long a list before byte " + at);
        }
        if (count == 0) {
            return List.of();
        }
        var items = new ArrayList<T>(count);
        for (int i = 0; i < count; i++) {
            items.add(each.get());
        }
        return items;
    }

    /// @throws IllegalArgumentException if bytes are left
    void end() {
        if (at != bytes.length) {
            throw new IllegalArgumentException("goes on after byte " + at);
        }
    }
}
