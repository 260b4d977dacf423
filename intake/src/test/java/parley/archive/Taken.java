package parley.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import parley.intake.Found;
import parley.model.Rejected;

/// What an archive gave, sorted.
record Taken(
        List<Found.Document> documents, List<Rejected> refused, List<Found.PassedOver> passed) {

    static Taken warc(byte[] bytes) {
        return warc(bytes, Limits.DEFAULT);
    }

    static Taken warc(byte[] bytes, Limits limits) {
        var all = new ArrayList<Found>();
        try {
            WarcFile.read(new MemoryChannel(bytes), "a.warc", limits, all::add);
        } catch (IOException e) {
            throw new UncheckedIOException("In memory", e);
        }
        return of(all);
    }

    static Taken of(List<Found> all) {
        var taken = new Taken(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Found found : all) {
            switch (found) {
                case Found.Document document -> taken.documents.add(document);
                case Found.Refused(var rejected) -> taken.refused.add(rejected);
                case Found.PassedOver over -> taken.passed.add(over);
            }
        }
        return taken;
    }

    List<String> texts() {
        return documents.stream()
                .map(document -> new String(document.bytes(), StandardCharsets.UTF_8))
                .toList();
    }

    List<String> addresses() {
        return documents.stream().map(document -> String.valueOf(document.address())).toList();
    }
}
