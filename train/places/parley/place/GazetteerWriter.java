package parley.place;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Writes the index that `Gazetteer` reads. All numbers are big-endian. Sections in order: header (magic, counts,
/// section starts), places (fixed width), display names, look-up keys (blocks of 16, front-coded, sorted by bytes) each
/// with its places, division codes, country codes.
final class GazetteerWriter {
    static final int MAGIC = 0x50474132;
    static final int BLOCK = 16;

    private record Row(
            String name,
            double latitude,
            double longitude,
            long population,
            int feature,
            int country,
            int division,
            int geonames) {}

    private final List<Row> rows = new ArrayList<>();
    private final Map<String, LinkedHashMap<Integer, Boolean>> keys = new TreeMap<>();
    private final List<String> divisions = new ArrayList<>(List.of(""));
    private final Map<String, Integer> divisionNumbers = new LinkedHashMap<>();
    private final List<String> countries = new ArrayList<>();
    private int keyCount;

    int division(String code) {
        return divisionNumbers.computeIfAbsent(
                code,
                added -> {
                    divisions.add(added);
                    return divisions.size() - 1;
                });
    }

    void place(
            String name,
            List<String> also,
            double latitude,
            double longitude,
            long population,
            int feature,
            String country,
            int division,
            int geonames) {
        if (!countries.contains(country)) {
            countries.add(country);
        }
        int id = rows.size();
        rows.add(new Row(name, latitude, longitude, population, feature, countries.indexOf(country), division, geonames));
        key(PlaceKey.of(name), id, false);
        for (String other : new LinkedHashSet<>(also)) {
            key(PlaceKey.of(other), id, !PlaceKey.of(other).equals(PlaceKey.of(name)));
        }
    }

    private void key(String key, int id, boolean isOther) {
        if (key.length() > 1) {
            keys.computeIfAbsent(key, _ -> new LinkedHashMap<>()).merge(id, isOther, (a, b) -> a && b);
        }
    }

    String summary() {
        return rows.size() + " places, " + keyCount + " names";
    }

    void write(Path out) throws IOException {
        byte[] places = places();
        byte[][] names = names();
        byte[][] index = index();
        byte[] codes = codes();
        var bytes = new ByteArrayOutputStream();
        try (var data = new DataOutputStream(bytes)) {
            data.writeInt(MAGIC);
            data.writeInt(rows.size());
            data.writeInt(keyCount);
            int at = 9 * Integer.BYTES;
            for (byte[] section : List.of(places, names[0], names[1], index[0], index[1], codes)) {
                data.writeInt(at);
                at += section.length;
            }
            for (byte[] section : List.of(places, names[0], names[1], index[0], index[1], codes)) {
                data.write(section);
            }
        }
        Files.write(out, bytes.toByteArray());
    }

    /// 15 bytes a place: latitude and longitude (3 each), population (1), feature (1), country (1), division (2),
    /// GeoNames number (4).
    private byte[] places() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var data = new DataOutputStream(bytes)) {
            for (Row row : rows) {
                threeBytes(data, (int) Math.round((row.latitude + 90) / 180 * 0xffffff));
                threeBytes(data, (int) Math.round((row.longitude + 180) / 360 * 0xffffff));
                data.writeByte((int) Math.round(8 * Math.log(row.population + 1.0) / Math.log(2)));
                data.writeByte(row.feature);
                data.writeByte(row.country);
                data.writeShort(row.division);
                data.writeInt(row.geonames);
            }
        }
        return bytes.toByteArray();
    }

    private static void threeBytes(DataOutputStream data, int value) throws IOException {
        data.writeByte(value >> 16);
        data.writeShort(value);
    }

    /// Starts of every sixteenth name, then the names, each with its length before it.
    private byte[][] names() throws IOException {
        var starts = new ByteArrayOutputStream();
        var bytes = new ByteArrayOutputStream();
        try (var data = new DataOutputStream(starts)) {
            for (int i = 0; i < rows.size(); i++) {
                if (i % BLOCK == 0) {
                    data.writeInt(bytes.size());
                }
                byte[] name = rows.get(i).name.getBytes(StandardCharsets.UTF_8);
                bytes.write(name.length);
                bytes.write(name);
            }
        }
        return new byte[][] {starts.toByteArray(), bytes.toByteArray()};
    }

    private byte[][] index() throws IOException {
        var sorted = new ArrayList<byte[]>();
        keys.keySet().forEach(key -> sorted.add(key.getBytes(StandardCharsets.UTF_8)));
        sorted.sort(Arrays::compareUnsigned);
        keyCount = sorted.size();
        var starts = new ByteArrayOutputStream();
        var bytes = new ByteArrayOutputStream();
        byte[] before = {};
        try (var data = new DataOutputStream(starts)) {
            for (int i = 0; i < sorted.size(); i++) {
                byte[] key = sorted.get(i);
                boolean first = i % BLOCK == 0;
                if (first) {
                    data.writeInt(bytes.size());
                }
                int mismatch = Arrays.mismatch(before, key);
                int shared = first ? 0 : Math.max(0, mismatch);
                bytes.write(shared);
                bytes.write(key.length - shared);
                bytes.write(key, shared, key.length - shared);
                postings(bytes, keys.get(new String(key, StandardCharsets.UTF_8)));
                before = key;
            }
        }
        return new byte[][] {starts.toByteArray(), bytes.toByteArray()};
    }

    /// Count, then place numbers doubled, odd for a name that is not the main one; the biggest place first.
    private void postings(ByteArrayOutputStream bytes, Map<Integer, Boolean> places) {
        var ordered = new ArrayList<>(places.keySet());
        ordered.sort(
                Comparator.comparing((Integer id) -> -rows.get(id).population)
                        .thenComparing(Comparator.naturalOrder()));
        variable(bytes, ordered.size());
        for (int id : ordered) {
            variable(bytes, id << 1 | (places.getOrDefault(id, false) ? 1 : 0));
        }
    }

    private static void variable(ByteArrayOutputStream bytes, int value) {
        int left = value;
        while (left >= 0x80) {
            bytes.write(left & 0x7f | 0x80);
            left >>>= 7;
        }
        bytes.write(left);
    }

    private byte[] codes() throws IOException {
        String text = String.join(" ", countries) + "\n" + String.join("\t", divisions);
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
