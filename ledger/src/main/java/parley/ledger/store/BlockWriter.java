package parley.ledger.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Writes numbers and texts one after the other into few bytes: numbers by seven bits a byte, a
/// text that stood there before by its place among the texts. [BlockReader] reads them.
final class BlockWriter {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 10);
    private final Map<String, Integer> texts = new HashMap<>();

    /// A number; small ones of either sign take a byte.
    BlockWriter number(long number) {
        long rest = (number << 1) ^ (number >> 63);
        while ((rest & ~0x7FL) != 0) {
            bytes.write((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        bytes.write((int) rest);
        return this;
    }

    BlockWriter truth(boolean isSo) {
        return number(isSo ? 1 : 0);
    }

    /// 0 for none, 1 for a new text, else the place of a known one.
    BlockWriter text(@Nullable String text) {
        if (text == null) {
            return number(0);
        }
        Integer known = texts.putIfAbsent(text, texts.size() + 2);
        return known == null ? fresh(number(1), text) : number(known);
    }

    /// A text that does not come again.
    BlockWriter words(String text) {
        return fresh(this, text);
    }

    private static BlockWriter fresh(BlockWriter at, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        at.number(utf8.length);
        at.bytes.writeBytes(utf8);
        return at;
    }

    <T> BlockWriter all(Collection<T> items, Consumer<T> each) {
        number(items.size());
        items.forEach(each);
        return this;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
