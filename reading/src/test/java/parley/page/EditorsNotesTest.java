package parley.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.model.Article;

/// What editors say of their own report, corrected or updated, stays in the text and is told apart.
/// The notes are worded by us.
@NullUnmarked
class EditorsNotesTest {
    private static final String PAGE =
            """
            <!DOCTYPE html><html lang="en"><head><title>Talks on the strait resume</title></head><body>
            <nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
            <article><h1>Talks on the strait resume</h1>
            <p>Delegations from both coasts returned to the negotiating table on Thursday, two weeks after the talks
            broke off over the inspection of ships.</p>
            <p>The mediator said that the first session had been businesslike and that both sides had agreed to
            meet again on Friday, when the order of inspections is on the agenda.</p>
            <p>Neither delegation spoke to reporters as it left, but an aide said that a draft of three pages was
            being translated overnight, and that no new demands had been made.</p>
            <p>NOTE</p></article>
            <footer><p>Copyright Harbour Gazette. All rights reserved.</p></footer></body></html>
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Correction: An earlier version of this report gave the wrong day for the next session.",
                "Clarification: The draft has three pages; a fourth is an annex that was not translated.",
                "Editor's note: The name of the aide was taken out at the request of the delegation.",
                "An earlier version of this article said that the talks broke off three weeks ago.",
                "This article was amended on 5 May 2023 to correct the number of ships inspected.",
                "This article has been updated with the mediator's remarks after the first session.",
                "This story has been updated to add that both sides will meet again on Friday.",
                "Korrektur: In einer früheren Fassung stand ein falscher Tag für die nächste Sitzung.",
                "Note de la rédaction : le nom du délégué a été retiré à la demande de sa délégation."
            })
    void aNoteStaysAndIsMarked(String note) {
        Outcome outcome =
                new PageReader()
                        .read(
                                "page",
                                PAGE.replace("NOTE", note).getBytes(StandardCharsets.UTF_8),
                                null,
                                null);
        Article article = ((Outcome.Read) outcome).article();

        assertThat(article.notes()).extracting(article::words).containsExactly(note);
        assertThat(article.paragraphs()).containsAll(article.notes()).hasSize(4);
    }
}
