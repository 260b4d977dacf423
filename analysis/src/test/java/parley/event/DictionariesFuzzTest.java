package parley.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import parley.speechact.FrameLexicon;

/// Whatever stands in a dictionary that a user loads, parsing ends, and what is not understood is
/// listed with its line.
class DictionariesFuzzTest {
    @FuzzTest(maxDuration = "60s")
    void anyTextIsADictionaryOrAListOfProblems(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);

        assertThat(ActorDictionary.parse("actors.txt", text).problems())
                .allMatch(problem -> problem.contains("actors.txt"));
        assertThat(VerbDictionary.parse("verbs.txt", text).problems())
                .allMatch(problem -> problem.contains("verbs.txt"));
        assertThat(FrameLexicon.withOwn("frames.tsv", text).problems())
                .allMatch(problem -> problem.startsWith("frames.tsv, line "));
    }
}
