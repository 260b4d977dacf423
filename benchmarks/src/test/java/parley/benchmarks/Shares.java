package parley.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/// How a profile's weight is spread over packages of ours, each with its heaviest methods.
final class Shares {
    private static final int METHODS = 4;

    private final Map<String, Double> packages = new HashMap<>();
    private final Map<String, Map<String, Double>> methods = new HashMap<>();
    private double all;

    static Shares ofTime(Path file) throws IOException {
        return of(file, List.of("jdk.ExecutionSample", "jdk.NativeMethodSample"));
    }

    static Shares ofMemory(Path file) throws IOException {
        return of(file, List.of("jdk.ObjectAllocationSample"));
    }

    private static Shares of(Path file, List<String> events) throws IOException {
        var shares = new Shares();
        try (var recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                RecordedEvent event = recording.readEvent();
                if (events.contains(event.getEventType().getName())) {
                    double weight = event.hasField("weight") ? event.getLong("weight") : 1;
                    shares.add(event, weight);
                }
            }
        }
        return shares;
    }

    private void add(RecordedEvent event, double weight) {
        if (event.getStackTrace() == null) {
            return;
        }
        for (RecordedFrame frame : event.getStackTrace().getFrames()) {
            String type = frame.getMethod().getType().getName();
            if (type.startsWith("parley.") && !type.startsWith("parley.benchmarks")) {
                String place = type.substring(0, type.lastIndexOf('.'));
                String method =
                        type.substring(type.lastIndexOf('.') + 1)
                                + "."
                                + frame.getMethod().getName();
                packages.merge(place, weight, Double::sum);
                methods.computeIfAbsent(place, _ -> new HashMap<>())
                        .merge(method, weight, Double::sum);
                all += weight;
                return;
            }
        }
    }

    /// A table in Markdown, the heaviest first; what has less than a hundredth is left out.
    String table() {
        var table = new StringBuilder("| package | share | of it, most in |\n|---|---|---|\n");
        packages.entrySet().stream()
                .filter(each -> each.getValue() >= all / 100)
                .sorted(heaviest())
                .forEach(each ->
                        table.append(
                                "| `%s` | %.1f %% | %s |\n"
                                        .formatted(
                                                each.getKey(),
                                                100 * each.getValue() / all,
                                                heaviestMethods(each.getKey(), each.getValue()))));
        return table.toString();
    }

    private String heaviestMethods(String place, double whole) {
        return methods.getOrDefault(place, Map.of()).entrySet().stream()
                .sorted(heaviest())
                .limit(METHODS)
                .map(each ->
                        "%s %.0f %%"
                                .formatted(
                                        each.getKey().replaceAll("lambda\\$|\\$\\d+", ""),
                                        100 * each.getValue() / whole))
                .collect(Collectors.joining(", "));
    }

    private static Comparator<Map.Entry<String, Double>> heaviest() {
        return Map.Entry.<String, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey());
    }
}
