package parley.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.model.Reason;
import parley.model.Rejected;

class DefectsTest {
    private static final Result EMPTY =
            new Result.Refused(new Rejected("empty", Reason.EMPTY, -1, "empty", "Nothing."));

    private final PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
    private final Defects defects = new Defects(new Console(nowhere, nowhere, false));

    @Test
    void aDocumentThatCannotBeReadCostsNoOtherOfItsBatch() {
        try (var ahead =
                new ReadAhead<String, Result>(name -> defects.caught(name, () -> read(name)))) {
            ahead.then(List.of("empty", "odd.html", "deep.html", "empty"));
            List<Result> results = ahead.then(List.of());

            assertThat(results).hasSize(4).startsWith(EMPTY).endsWith(EMPTY);
            assertThat(results.subList(1, 3))
                    .extracting(DefectsTest::refused)
                    .containsExactly(
                            "odd.html DEFECT reading it failed: java.lang.IllegalStateException:"
                                    + " no such tree",
                            "deep.html DEFECT reading it failed: java.lang.StackOverflowError");
        }
    }

    private static Result read(String name) {
        return switch (name) {
            case "odd.html" -> throw new IllegalStateException("no such tree");
            case "deep.html" -> throw new StackOverflowError();
            default -> EMPTY;
        };
    }

    private static String refused(Result result) {
        assertThat(result).isInstanceOf(Result.Refused.class);
        Rejected rejected = ((Result.Refused) result).rejected();
        return rejected.input() + " " + rejected.reason() + " " + rejected.message();
    }
}
