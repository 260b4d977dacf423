package parley.position.classify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import parley.position.classify.Readings.Label;
import parley.position.classify.Readings.Pair;
import parley.position.classify.Readings.Reading;

/// Draws sentences to be labelled a second time, and says how far two readings agree.
public final class SecondReading {
    private static final String NOTHING = "none";

    private SecondReading() {}

    /// Prints sentences without marks and labels, or writes the page on agreement.
    ///
    /// @param arguments `draw SENTENCES HOW_MANY SEED` or `page READINGS PAGE`
    public static void main(String[] arguments) throws IOException {
        switch (arguments[0]) {
            case "draw" ->
                    draw(Path.of(arguments[1]), Integer.parseInt(arguments[2]), arguments[3])
                            .forEach(System.out::println);
            case "page" ->
                    Files.writeString(
                            Path.of(arguments[2]), page(Readings.read(Path.of(arguments[1]))));
            default ->
                    throw new IllegalArgumentException(
                            "draw or page is what can be asked for, got " + arguments[0]);
        }
    }

    /// Texts that a seed picks: those whose digests together with it come first.
    static List<String> draw(Path sentences, int many, String seed) throws IOException {
        return LabelledSentence.readAll(sentences).stream()
                .map(LabelledSentence::text)
                .sorted(Comparator.comparing(text -> digest(seed + '\t' + text)))
                .limit(many)
                .toList();
    }

    private static String digest(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    static String page(Readings readings) {
        var holds = new Agreement();
        var acts = new Agreement();
        var issues = new Agreement();
        var pairedActs = new Agreement();
        var pairedIssues = new Agreement();
        for (Reading reading : readings.all()) {
            holds.add(
                    reading.first().isEmpty() ? NOTHING : "position",
                    reading.second().isEmpty() ? NOTHING : "position");
            if (reading.first().isEmpty() && reading.second().isEmpty()) {
                acts.add(NOTHING, NOTHING);
                issues.add(NOTHING, NOTHING);
            }
            for (Pair pair : reading.pairs()) {
                Label first = pair.first();
                Label second = pair.second();
                acts.add(
                        first == null ? NOTHING : first.act(),
                        second == null ? NOTHING : second.act());
                issues.add(
                        first == null ? NOTHING : first.issue(),
                        second == null ? NOTHING : second.issue());
                if (first != null && second != null) {
                    pairedActs.add(first.act(), second.act());
                    pairedIssues.add(first.issue(), second.issue());
                }
            }
        }
        return HEAD
                + row("the sentence holds a position", holds)
                + row("act, nothing counted as a name", acts)
                + row("issue, nothing counted as a name", issues)
                + row("act, where both found the position", pairedActs)
                + row("issue, where both found the position", pairedIssues)
                + settled(readings)
                + table("Act", acts)
                + table("Issue", issues);
    }

    private static String row(String what, Agreement agreement) {
        return String.format(
                        Locale.ROOT,
                        "| %s | %d | %d | %.2f |%n",
                        what,
                        agreement.count(),
                        agreement.same(),
                        agreement.kappa())
                .replace("\r\n", "\n");
    }

    private static String settled(Readings readings) {
        List<Reading> differ = readings.all().stream().filter(it -> !it.agrees()).toList();
        return String.format(
                Locale.ROOT,
                """

                Of %d sentences %d differ in act, issue or number of positions. Each was looked at again with the guide and its rulings: in %d the
                first reading holds, in %d the second, in %d each in part. The reasons stand in the file, and the labels in `sentences.tsv` were
                mended, the firmness of "demands" in all of them.
                """,
                readings.all().size(),
                differ.size(),
                differ.stream().filter(it -> it.settled().equals("first")).count(),
                differ.stream().filter(it -> it.settled().equals("second")).count(),
                differ.stream().filter(it -> it.settled().equals("both")).count());
    }

    private static String table(String head, Agreement agreement) {
        var table = new StringBuilder();
        table.append("\n| ")
                .append(head)
                .append(" | first reading | second reading | both |\n| --- | --- | --- | --- |\n");
        for (String name : agreement.names()) {
            table.append(
                    String.format(
                            Locale.ROOT,
                            "| %s | %d | %d | %d |\n",
                            name,
                            agreement.byFirst(name),
                            agreement.bySecond(name),
                            agreement.byBoth(name)));
        }
        return table.toString();
    }

    private static final String HEAD =
            """
            # How surely the labelled sentences are labelled

            Written by `train/positions/readings.sh` from `train/positions/readings.tsv`; a test holds the page to the file.

            **Who read.** The same team, a second time, blind: from the bare sentences and the guide, in the order of the draw, all 300 written
            down before the first labels were looked at. One slip of the pen was put right before that, too. So the two
            readings are of one school, and readers who do not know each other will agree less. The 300 were drawn by a seed; two
            that had been seen with their labels on the same day were left out and replaced by the next.

            **What is compared.** Act and issue, position by position in the order of the text, put side by side so that most is equal. What only one
            reading has stands beside "none". Kappa is Cohen's: 0 is chance, 1 is full agreement.

            | | cases | equal | kappa |
            | --- | --- | --- | --- |
            """;
}
