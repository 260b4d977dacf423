package parley.position.classify;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import parley.engine.Engines;
import parley.model.Issue;

/// Makes the model of issues from the labelled sentences and phrases: the same bytes from the same
/// data on every machine.
public final class IssueTrainer {
    /// Parts in which the held-out accuracy is measured.
    static final int FOLDS = 5;

    private IssueTrainer() {}

    /// Writes the model and says how well each part is read by a model of the others.
    ///
    /// @param arguments sentences, phrases, the model to write
    public static void main(String[] arguments) throws IOException {
        Examples examples =
                Examples.read(Path.of(arguments[0]), Path.of(arguments[1]), Engines.load("fast"));
        WordVectors vectors = WordVectors.shipped();
        Path model = Path.of(arguments[2]);
        Files.createDirectories(model.toAbsolutePath().getParent());
        try (var out = new DataOutputStream(Files.newOutputStream(model))) {
            IssueModel.write(train(examples.all(), vectors), out);
        }
        System.out.printf(
                java.util.Locale.ROOT,
                "%d examples; held-out accuracy %.3f, the most frequent issue %.3f%n",
                examples.all().size(),
                heldOut(examples, vectors),
                majority(examples));
    }

    static IssueModel.Table train(List<Examples.Example> examples, WordVectors vectors) {
        return new IssueLearner(examples, vectors).learn().table();
    }

    /// The share of the sentences' contents that a model of the other folds gets right.
    static double heldOut(Examples examples, WordVectors vectors) {
        int right = 0;
        int asked = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            List<Examples.Example> seen =
                    examples.all().stream()
                            .filter(it -> it.source() == 0 || it.source() % FOLDS != left)
                            .toList();
            var model = new IssueModel(train(seen, vectors));
            for (Examples.Example example : examples.all()) {
                if (example.source() > 0 && example.source() % FOLDS == left) {
                    asked++;
                    right += best(model.shares(example.words())) == example.issue() ? 1 : 0;
                }
            }
        }
        return (double) right / asked;
    }

    static double majority(Examples examples) {
        List<Issue> all =
                examples.all().stream()
                        .filter(it -> it.source() > 0)
                        .map(Examples.Example::issue)
                        .toList();
        long most =
                java.util.Arrays.stream(Issue.values())
                        .mapToLong(issue -> all.stream().filter(issue::equals).count())
                        .max()
                        .orElse(0);
        return (double) most / all.size();
    }

    static Issue best(double[] shares) {
        return IntStream.range(0, shares.length)
                .boxed()
                .max(java.util.Comparator.comparingDouble(i -> shares[i]))
                .map(i -> IssueModel.ISSUES.get(i))
                .orElseThrow();
    }
}
