package parley.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import parley.page.DateCandidate.Source;
import parley.page.DateLabels.Label;

/// What [DateRanker] looks at in a date: the kind of place that names it, the words before it, how
/// near headline and body it stands, what sets it apart from them, and what the page's other dates
/// are.
final class DateFeatures {
    private static final List<Source> SOURCES = List.of(Source.values());
    private static final int FLAGS = ClassWords.count() + BlockCutter.MARKED_TAGS.size();

    /// Names of elements that show readers what day it is.
    private static final Pattern TODAY =
            Pattern.compile("current|aktuell|clock|header|topbar|top-bar|weather");

    /// How many features a date has.
    static final int COUNT = 2 * FLAGS + 2 * Source.values().length + 38;

    /// What the page's places say of one day.
    private static final class Day {
        final Map<Source, Integer> sources = new EnumMap<>(Source.class);
        int places;
        int published;
        int changed;
    }

    private final List<DateCandidate> candidates;
    private final @Nullable LocalDate addressDay;
    private final int addressMonth;
    private final @Nullable Landmarks landmarks;
    private final ClassWords classes = new ClassWords();
    private final Map<LocalDate, Day> days = new HashMap<>();
    private final Map<String, Integer> kinds = new HashMap<>();
    private final Map<String, Integer> met = new HashMap<>();
    private final List<Label> labels = new ArrayList<>();
    private LocalDate earliest = LocalDate.MAX;
    private LocalDate latest = LocalDate.MIN;
    private int afterHeadline;

    /// @param landmarks null when all candidates stand apart from the page's elements
    /// @param addressMonth year × 12 + month - 1 of the address, -1 when it names none
    DateFeatures(List<DateCandidate> candidates, @Nullable Landmarks landmarks, int addressMonth) {
        this.candidates = candidates;
        this.landmarks = landmarks;
        this.addressMonth = addressMonth;
        LocalDate stated = null;
        for (DateCandidate candidate : candidates) {
            LocalDate date = candidate.published().date();
            Label label = DateLabels.before(candidate.before());
            labels.add(label);
            Day day = days.computeIfAbsent(date, _ -> new Day());
            day.sources.merge(candidate.source(), 1, Integer::sum);
            day.places++;
            day.published += label == Label.PUBLISHED ? 1 : 0;
            day.changed += label == Label.CHANGED ? 1 : 0;
            kinds.merge(kind(candidate), 1, Integer::sum);
            earliest = date.isBefore(earliest) ? date : earliest;
            latest = date.isAfter(latest) ? date : latest;
            stated = candidate.source() == Source.ADDRESS ? date : stated;
        }
        addressDay = stated;
    }

    /// One row for each candidate, in their order.
    float[][] rows() {
        var rows = new float[candidates.size()][COUNT];
        met.clear();
        afterHeadline = 0;
        for (int i = 0; i < rows.length; i++) {
            var row = new FeatureRow(rows[i], 0);
            place(row, candidates.get(i), labels.get(i));
            element(row, candidates.get(i));
            position(row, candidates.get(i));
            day(row, candidates.get(i).published().date());
            if (row.size() != COUNT) {
                throw new IllegalStateException(
                        "Ranker needs " + COUNT + " features, got " + row.size());
            }
        }
        return rows;
    }

    private void place(FeatureRow row, DateCandidate candidate, Label label) {
        for (Source source : SOURCES) {
            row.put(candidate.source() == source);
        }
        row.put(candidate.machine()).put(Dates.isExact(candidate.published()));
        row.put(label == Label.PUBLISHED).put(label == Label.CHANGED).put(label == Label.OTHER);
        row.log(candidate.rest()).put(candidate.rest() <= 3);
        String kind = kind(candidate);
        row.log(kinds.getOrDefault(kind, 1)).put(Math.min(9, met.merge(kind, 1, Integer::sum)));
        row.log(candidates.size());
    }

    private void element(FeatureRow row, DateCandidate candidate) {
        Element element = candidate.element();
        if (element == null || landmarks == null) {
            row.bits(0, FLAGS).bits(0, FLAGS);
            row.put(false).put(false).put(false).put(false).put(-2).put(-2);
            return;
        }
        String names = ShownDates.names(element);
        long near = flags(element);
        Element parent = element.parent();
        near |= parent == null ? 0 : flags(parent);
        long apart = 0;
        boolean linked = false;
        for (Element e = element; e != null && !landmarks.holdsHeadline(e); e = e.parent()) {
            apart |= flags(e);
            linked |= e.normalName().equals("a");
        }
        row.bits(near, FLAGS).bits(apart, FLAGS);
        row.put(names.contains("publi")).put(names.contains("modif") || names.contains("updat"));
        row.put(TODAY.matcher(names).find()).put(linked);
        row.put(Math.min(12, landmarks.climbToHeadline(element)));
        row.put(Math.min(12, landmarks.climbToBody(element)));
    }

    private long flags(Element element) {
        return classes.flags(element) | BlockCutter.tagFlag(element.normalName());
    }

    private void position(FeatureRow row, DateCandidate candidate) {
        int number = candidate.number();
        if (number < 0 || landmarks == null) {
            for (int i = 0; i < 8; i++) {
                row.put(-99);
            }
            return;
        }
        boolean after = landmarks.headline >= 0 && number >= landmarks.headline;
        afterHeadline += after ? 1 : 0;
        row.put(landmarks.headline < 0 ? 0 : distance(number - landmarks.headline));
        row.put(distance(number - landmarks.start)).put(distance(number - landmarks.end));
        row.put(after && number <= landmarks.start);
        row.put(number > landmarks.start && number < landmarks.end);
        row.put(number >= landmarks.end).put(landmarks.headline < 0);
        row.put(after ? Math.min(9, afterHeadline) : 0);
    }

    /// The sign and the logarithm of a distance.
    private static double distance(int elements) {
        return Math.signum(elements) * Math.log1p(Math.abs(elements));
    }

    private void day(FeatureRow row, LocalDate date) {
        Day day = days.getOrDefault(date, new Day());
        for (Source source : SOURCES) {
            row.log(day.sources.getOrDefault(source, 0));
        }
        row.put((double) day.places / candidates.size()).log(days.size()).log(day.places);
        row.log(day.published).log(day.changed);
        row.log((double) ChronoUnit.DAYS.between(date, latest));
        row.log((double) ChronoUnit.DAYS.between(earliest, date));
        row.put(date.equals(latest)).put(date.equals(earliest));
        row.put(days.containsKey(date.plusDays(1))).put(days.containsKey(date.minusDays(1)));
        row.put(addressDay == null ? -1 : addressDay.equals(date) ? 1 : 0);
        int month = date.getYear() * 12 + date.getMonthValue() - 1;
        row.put(addressMonth < 0 ? -1 : addressMonth == month ? 1 : 0);
        row.put(addressDay != null && addressDay.isBefore(date));
    }

    /// Tag and classes, which the dates of a list of reports share.
    private static String kind(DateCandidate candidate) {
        Element element = candidate.element();
        String place = element == null ? "" : element.normalName() + '.' + element.attr("class");
        return candidate.source() + place;
    }
}
