package parley.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parley.desk.shelf.View;
import parley.model.Issue;
import parley.model.Status;

class ViewQueryTest {
    private static final ViewQuery QUERY =
            new ViewQuery(
                    new View(
                            Set.of("Russia", "Côte d'Ivoire"),
                            Set.of(Issue.TALKS, Issue.CEASEFIRE),
                            LocalDate.of(2025, 3, 1),
                            null,
                            Set.of(Status.HELD),
                            2),
                    true);

    @Test
    void anAddressSaysAllAndInOneOrder() {
        assertThat(QUERY.at("/"))
                .isEqualTo(
                        "/?party=C%C3%B4te+d%27Ivoire&party=Russia&issue=ceasefire&issue=talks"
                                + "&status=held&since=2025-03-01&sources=2&swap=1");
        assertThat(ViewQuery.ALL.at("/")).isEqualTo("/");
    }

    @Test
    void filtersComeOffOneByOne() {
        assertThat(QUERY.withParties(Set.of()).withSources(1).at("/", "x", "1"))
                .isEqualTo("/?x=1&issue=ceasefire&issue=talks&status=held&since=2025-03-01&swap=1");
    }
}
