package parley.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/// How a profile's weight is spread over packages of ours, each with its heaviest methods.
final class Shares {
    /// The event of a sample of what runs.
    static final String TIME = "jdk.CPUTimeSample";

    /// The event of a sample of what is allocated.
    static final String MEMORY = "jdk.ObjectAllocationSample";

    private static final int METHODS = 3;

    private final Map<String, Double> packages = new HashMap<>();
    private final Map<String, Map<String, Double>> methods = new HashMap<>();
    private double all;

    static Shares of(Path file, String kind) throws IOException {
        var shares = new Shares();
        var threads = new HashSet<Long>();
        try (var recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                RecordedEvent event = recording.readEvent();
                if (!event.getEventType().getName().equals(kind)) {
                    continue;
                }
                if (!event.hasField("weight")) {
                    shares.add(event, 1);
                } else if (!threads.add(event.getThread().getJavaThreadId())) {
                    // The first sample of a thread weighs all that it allocated before, even
                    // before the recording.
                    shares.add(event, (double) event.getLong("weight"));
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

    /// Prints a line for each package, the heaviest first: the kind of share, the package, its
    /// share in percent, its heaviest methods. What has less than a hundredth is left out.
    void print(String kind) {
        packages.entrySet().stream()
                .filter(each -> each.getValue() >= all / 100)
                .sorted(heaviest())
                .forEach(each ->
                        System.out.printf(
                                Locale.ROOT,
                                "%s\t%s\t%.1f\t%s%n",
                                kind,
                                each.getKey(),
                                100 * each.getValue() / all,
                                heaviestMethods(each.getKey(), each.getValue())));
    }

    private String heaviestMethods(String place, double whole) {
        return methods.getOrDefault(place, Map.of()).entrySet().stream()
                .sorted(heaviest())
                .limit(METHODS)
                .map(each ->
                        String.format(
                                Locale.ROOT,
                                "%s %.0f %%",
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
