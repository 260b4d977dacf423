package parley.speechact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.engine.fast.FastEngine;
import parley.model.Act;
import parley.model.Article;
import parley.text.Sentence;
import parley.text.Tree;

class SpeechActRecogniserTest {
    private static final FastEngine ENGINE = FastEngine.load();

    @ParameterizedTest
    @CsvSource({
        "Georgia demanded that Russia withdraw its troops.,DEMAND,Georgia,withdraw",
        "The envoy urged the rebels to release the pilots.,DEMAND,envoy,release",
        "Turkey offered to mediate.,OFFER,Turkey,mediate",
        "Iran refused to sign the accord.,REJECT,Iran,sign",
        "Iraq threatened to cut off the water.,THREATEN,Iraq,cut",
        "Estonia promised to send howitzers.,PROMISE,Estonia,send",
        "Syria said it would withdraw its troops.,PROMISE,Syria,withdraw",
        "Syria said it would not withdraw its troops.,REJECT,Syria,withdraw",
        "Chad agreed to release the men.,ACCEPT,Chad,release"
    })
    void findsActHolderAndContent(String text, Act act, String holder, String content) {
        assertThat(acts(text))
                .anySatisfy(found -> {
                    assertThat(found.act()).isEqualTo(act);
                    assertThat(found.content()).isNotNegative();
                    assertThat(found.tree().token(found.content()).lemma()).isEqualTo(content);
                    assertThat(found.holders())
                            .anyMatch(each -> found.tree().token(each).form().equals(holder));
                });
    }

    private static List<SpeechAct> acts(String text) {
        var recogniser = new SpeechActRecogniser(FrameLexicon.get());
        var acts = new ArrayList<SpeechAct>();
        for (Sentence sentence : ENGINE.read(text, Article.plain("test", text).blocks())) {
            acts.addAll(recogniser.recognise(Tree.of(sentence)));
        }
        return acts;
    }
}
