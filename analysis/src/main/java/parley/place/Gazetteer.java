package parley.place;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The shipped index of towns and divisions, mapped into memory and read as it is. Built by
/// `train/places/build.sh` from GeoNames (CC BY 4.0) and Natural Earth (public domain); the layout
/// is written down in `GazetteerWriter` there. Places are numbered from 0. Immutable.
final class Gazetteer {
    private static final int MAGIC = 0x50474132;
    private static final int BLOCK = 16;
    private static final int WIDTH = 15;
    private static final int[] NONE = {};

    private final ByteBuffer bytes;
    private final int placeCount;
    private final int keyCount;
    private final int places;
    private final int nameStarts;
    private final int names;
    private final int keyStarts;
    private final int keys;
    private final List<String> countries;
    private final List<String> divisions;

    /// @param bytes in big-endian order
    private Gazetteer(ByteBuffer bytes) {
        this.bytes = bytes;
        int size = bytes.limit();
        if (size < 9 * Integer.BYTES || number(0) != MAGIC) {
            throw new IllegalArgumentException(
                    "A gazetteer starts with the bytes PGA2, got " + size + " others");
        }
        placeCount = number(1);
        keyCount = number(2);
        places = number(3);
        nameStarts = number(4);
        names = number(5);
        keyStarts = number(6);
        keys = number(7);
        int codes = number(8);
        String text = text(codes, size - codes);
        int newline = text.indexOf('\n');
        countries = List.of(text.substring(0, newline).split(" ", -1));
        divisions = List.of(text.substring(newline + 1).split("\t", -1));
    }

    /// The index that ships.
    static Gazetteer load() {
        return new Gazetteer(MappedResource.open(Gazetteer.class, "gazetteer.bin"));
    }

    /// The places with this key (see [PlaceKey]), biggest first: each number is the place doubled,
    /// plus one when the key is not the place's main name. Empty when there is none.
    int[] find(String key) {
        byte[] wanted = key.getBytes(StandardCharsets.UTF_8);
        int low = 0;
        int high = (keyCount + BLOCK - 1) / BLOCK - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            int at = keys + integer(keyStarts + 4 * middle) + 1;
            int length = bytes.get(at) & 0xff;
            if (compare(at + 1, length, wanted) <= 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return scan(low, wanted);
    }

    /// Below 0 when the stored key sorts before the wanted one, by unsigned bytes.
    private int compare(int start, int length, byte[] wanted) {
        int shorter = Math.min(length, wanted.length);
        for (int i = 0; i < shorter; i++) {
            int difference = (bytes.get(start + i) & 0xff) - (wanted[i] & 0xff);
            if (difference != 0) {
                return difference;
            }
        }
        return length - wanted.length;
    }

    private String text(int start, int length) {
        var utf8 = new byte[length];
        bytes.get(start, utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }

    private int[] scan(int block, byte[] wanted) {
        int at = keys + integer(keyStarts + 4 * block);
        int last = Math.min(keyCount, (block + 1) * BLOCK);
        int matched = 0;
        for (int i = block * BLOCK; i < last; i++) {
            int shared = bytes.get(at++) & 0xff;
            int length = bytes.get(at++) & 0xff;
            // The key before agrees with the wanted one in `matched` bytes: when it shares fewer
            // than these with this key, this key sorts behind the wanted one.
            if (shared < matched) {
                return NONE;
            }
            if (shared == matched) {
                int same = 0;
                while (same < length
                        && matched + same < wanted.length
                        && bytes.get(at + same) == wanted[matched + same]) {
                    same++;
                }
                matched += same;
                if (same == length && matched == wanted.length) {
                    return postings(at + length);
                }
            }
            at = afterPostings(at + length);
        }
        return NONE;
    }

    private int[] postings(int start) {
        int at = start;
        var numbers = new int[0];
        int filled = -1;
        while (filled < numbers.length) {
            int value = 0;
            int shift = 0;
            while (bytes.get(at) < 0) {
                value |= (bytes.get(at++) & 0x7f) << shift;
                shift += 7;
            }
            value |= bytes.get(at++) << shift;
            if (filled < 0) {
                numbers = new int[value];
            } else {
                numbers[filled] = value;
            }
            filled++;
        }
        return numbers;
    }

    private int afterPostings(int start) {
        int at = start;
        int count = 0;
        int shift = 0;
        while (bytes.get(at) < 0) {
            count |= (bytes.get(at++) & 0x7f) << shift;
            shift += 7;
        }
        count |= bytes.get(at++) << shift;
        while (count > 0) {
            if (bytes.get(at++) >= 0) {
                count--;
            }
        }
        return at;
    }

    int size() {
        return placeCount;
    }

    double latitude(int place) {
        return round(threeBytes(row(place)) / (double) 0xffffff * 180 - 90);
    }

    double longitude(int place) {
        return round(threeBytes(row(place) + 3) / (double) 0xffffff * 360 - 180);
    }

    /// Inhabitants, to about 9 %; 0 when unknown.
    long population(int place) {
        return Math.round(Math.pow(2, (bytes.get(row(place) + 6) & 0xff) / 8.0)) - 1;
    }

    Feature feature(int place) {
        return Feature.of(bytes.get(row(place) + 7));
    }

    /// ISO 3166 alpha-2.
    String country(int place) {
        return countries.get(bytes.get(row(place) + 8) & 0xff);
    }

    /// GeoNames' first-level division, such as `US.TX`; empty when unknown.
    String division(int place) {
        int at = row(place) + 9;
        return divisions.get(((bytes.get(at) & 0xff) << 8) | (bytes.get(at + 1) & 0xff));
    }

    /// The place's number in GeoNames, 0 when it has none.
    int geonames(int place) {
        return integer(row(place) + 11);
    }

    String name(int place) {
        int at = names + integer(nameStarts + 4 * (place / BLOCK));
        for (int i = place % BLOCK; i > 0; i--) {
            at += 1 + (bytes.get(at) & 0xff);
        }
        return text(at + 1, bytes.get(at) & 0xff);
    }

    private int row(int place) {
        return places + place * WIDTH;
    }

    private int number(int index) {
        return integer(index * Integer.BYTES);
    }

    private int integer(int at) {
        return bytes.getInt(at);
    }

    private int threeBytes(int at) {
        return ((bytes.get(at) & 0xff) << 16)
                | ((bytes.get(at + 1) & 0xff) << 8)
                | (bytes.get(at + 2) & 0xff);
    }

    private static double round(double degrees) {
        return Math.round(degrees * 10_000) / 10_000.0;
    }
}
