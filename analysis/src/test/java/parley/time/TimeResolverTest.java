package parley.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import parley.model.Published;
import parley.model.Span;
import parley.model.When;
import parley.testkit.Cases;

class TimeResolverTest {
    private static final TimeResolver RESOLVER = TimeResolver.load();
    private static final Path GOLDEN = Path.of("src/test/resources/parley/time/golden.tsv");
    private static final double BAR = 0.97;
    private static final Published SATURDAY = published("2024-11-30T03:36", "Asia/Kolkata");

    @Test
    void theGoldenExpressionsComeToWhatAReaderMakesOfThem() {
        List<String> wrong = new ArrayList<>();
        int count = 0;
        for (String line : lines()) {
            String[] field = line.split("\t", -1);
            String actual = answer(field[0], field[1], field[2]);
            count++;
            if (!actual.equals(field[3])) {
                wrong.add(line + "\n    got " + actual);
            }
        }
        assertThat(count).isGreaterThanOrEqualTo(300);
        assertThat(1 - wrong.size() / (double) count)
                .as("%d of %d wrong:%n%s", wrong.size(), count, String.join("\n", wrong))
                .isGreaterThanOrEqualTo(BAR);
    }

    @Test
    void lettersOfAZoneMeanWhatTheCountryMeansByThem() {
        String text = "It began at 9 a.m. IST.";
        Span all = new Span(0, text.length());
        assertThat(RESOLVER.resolve(text, all, SATURDAY, List.of("ISR")).getFirst().when())
                .isInstanceOfSatisfying(
                        When.Minute.class,
                        minute -> {
                            assertThat(minute.zone()).isEqualTo(ZoneId.of("Asia/Jerusalem"));
                            assertThat(minute.alternatives())
                                    .containsExactlyInAnyOrder(
                                            ZoneId.of("Asia/Kolkata"), ZoneId.of("Europe/Dublin"));
                        });
        assertThat(ZoneNames.load().readings("IST", List.of("IRL")))
                .containsExactly(
                        ZoneId.of("Europe/Dublin"),
                        ZoneId.of("Asia/Kolkata"),
                        ZoneId.of("Asia/Jerusalem"));
    }

    @Test
    void everySpanLiesInTheTextAndNoneOverlaps() {
        String letters =
                "since 29 Nov. 2024, 5 p.m. IST the 1,000th day of last Friday mid-May in 3 days"
                        + " \ud83d\ude00";
        Cases.forAll(
                random -> {
                    var text = new StringBuilder();
                    for (int i = random.nextInt(30); i > 0; i--) {
                        int start = random.nextInt(letters.length());
                        int most = Math.min(20, letters.length() - start);
                        text.append(letters, start, start + random.nextInt(most));
                    }
                    return text.toString();
                },
                text -> {
                    int end = 0;
                    Span all = new Span(0, text.length());
                    for (TimeMention mention : RESOLVER.resolve(text, all, SATURDAY, List.of())) {
                        assertThat(mention.words().start()).isGreaterThanOrEqualTo(end);
                        end = mention.words().end();
                        if (mention.when() instanceof When.Days(var first, var last, _)) {
                            assertThat(first).isBeforeOrEqualTo(last);
                        }
                    }
                    assertThat(end).isLessThanOrEqualTo(text.length());
                });
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void longRunsOfTimesAreReadInTime() {
        for (String piece :
                List.of(
                        "since ",
                        "from Monday to ",
                        "the end of ",
                        "1,000 ",
                        "in 99999999999 days ")) {
            String text = piece.repeat(20_000);
            RESOLVER.resolve(text, new Span(0, text.length()), SATURDAY, List.of());
        }
    }

    private static String answer(String day, String zone, String marked) {
        int start = marked.indexOf("[[");
        int end = marked.indexOf("]]") - 2;
        String text = marked.replace("[[", "").replace("]]", "");
        Published published = day.equals("-") ? null : published(day, zone);
        for (TimeMention mention :
                RESOLVER.resolve(text, new Span(0, text.length()), published, List.of())) {
            if (mention.words().overlaps(new Span(start, end))) {
                String said = said(mention.when());
                boolean exact = mention.words().start() == start && mention.words().end() >= end;
                return exact ? said : said + " for \"" + mention.words().of(text) + "\"";
            }
        }
        return "none";
    }

    private static String said(When when) {
        return switch (when) {
            case When.Days(LocalDate first, LocalDate last, _) ->
                    first.equals(last) ? first.toString() : first + ".." + last;
            case When.Minute(LocalDateTime local, ZoneId zone, _, _) ->
                    local + " " + (zone == null ? "-" : zone);
            case When.Open _ -> "open";
            case When.Unstated _ -> "unstated";
        };
    }

    private static Published published(String day, @Nullable String zone) {
        if (day.length() == 10) {
            return Published.day(LocalDate.parse(day));
        }
        return new Published(
                LocalDateTime.parse(day),
                Published.Precision.MINUTE,
                null,
                zone == null ? null : ZoneId.of(zone),
                List.of());
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(GOLDEN).stream()
                    .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + GOLDEN, e);
        }
    }
}
