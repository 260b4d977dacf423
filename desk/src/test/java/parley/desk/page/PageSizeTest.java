package parley.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import parley.desk.html.Content;
import parley.dossier.Dossier;
import parley.dossier.PackageCheck;
import parley.model.Issue;

/// Pages stay small where much is recorded in many words, and what does not fit on one is on the
/// next: nothing is cut without a word.
class PageSizeTest {
    /// What one page may weigh, apart from the frame around it.
    private static final int MOST_BYTES = 240_000;

    private static final Dossier WORDY = Crowd.talking(60, List.of(Issue.values()));
    private static final Dossier CROWDED = Crowd.talking(1_234, List.of(Issue.CEASEFIRE));

    private static int bytes(Content page) {
        return page.html().getBytes(StandardCharsets.UTF_8).length;
    }

    private static Set<String> found(String pattern, Content page) {
        Matcher matcher = Pattern.compile(pattern).matcher(page.html());
        var found = new TreeSet<String>();
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    /// Where the page says that the list goes on, 0 where it does not.
    private static int next(Content page) {
        return found("from=(\\d+)[^>]*>Next<", page).stream()
                .map(Integer::valueOf)
                .findFirst()
                .orElse(0);
    }

    @Test
    void theDossierOfManyWordyPartiesFitsOnAPage() {
        var days = List.of(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 10, 1));

        Content page = DossierPage.of(WORDY, WORDY, ViewQuery.ALL, days, 1_200);

        assertThat(bytes(page)).isLessThan(MOST_BYTES);
        assertThat(page.html()).contains("Not shown: ", "46 parties", "9 issues");
    }

    @Test
    void aCellAndAPartyOfManyWordsFitOnAPage() {
        String party = WORDY.parties().getFirst();

        assertThat(bytes(CellPage.of(WORDY, ViewQuery.ALL, party, Issue.CEASEFIRE, "h1")))
                .isLessThan(MOST_BYTES);
        assertThat(bytes(PartyPages.party(WORDY, party, List.of()))).isLessThan(MOST_BYTES);
    }

    @Test
    void everyPartyIsOnOneOfThePagesOfParties() {
        var seen = new ArrayList<String>();
        for (int from = 1; from > 0; ) {
            Content page = PartyPages.list(CROWDED, from);
            assertThat(bytes(page)).isLessThan(MOST_BYTES);
            assertThat(page.html()).contains("of 1234 parties");
            seen.addAll(found("/party\\?name=([^\"]+)", page));
            from = next(page);
        }

        assertThat(seen).hasSize(1_234).doesNotHaveDuplicates();
    }

    @Test
    void everyTermIsOnOneOfThePagesOfTerms() {
        var seen = new ArrayList<String>();
        int pages = 0;
        for (int from = 1; from > 0; pages++) {
            Content page = TermsPage.of(CROWDED, ViewQuery.ALL, Set.of(), null, from);
            assertThat(bytes(page)).isLessThan(MOST_BYTES);
            seen.addAll(found("name=\"term\" value=\"(\\d+)\"", page));
            from = next(page);
        }

        assertThat(pages).isGreaterThan(100);
        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, CROWDED.terms().rows().size())
                                .mapToObj(Integer::toString)
                                .toList());
    }

    @Test
    void termsChosenOnOnePageStayChosenOnTheNext() {
        Set<Integer> chosen = Set.of(1, 400);
        var outcome = new PackageCheck().check(CROWDED, List.of("#1", "#400"));

        Content page = TermsPage.of(CROWDED, ViewQuery.ALL, chosen, outcome, 26);

        assertThat(bytes(page)).isLessThan(MOST_BYTES);
        assertThat(found("type=\"hidden\" name=\"term\" value=\"(\\d+)\"", page))
                .containsExactlyInAnyOrder("1", "400");
        assertThat(found("href=\"([^\"]+)\">Next<", page))
                .containsExactly("/terms?from=51&amp;term=1&amp;term=400");
    }

    @Test
    void thePackageListsWhoIsSilentInOneLine() {
        var outcome = new PackageCheck().check(CROWDED, List.of("#1"));

        Content page = TermsPage.of(CROWDED, ViewQuery.ALL, Set.of(1), outcome, 1);

        String silent =
                outcome.findings().stream()
                        .filter(finding -> finding.fit() == PackageCheck.Fit.SILENT)
                        .map(PackageCheck.Finding::party)
                        .collect(Collectors.joining(", "));
        assertThat(silent).contains("Party 0007 of the coast");
        assertThat(page.html()).contains(" and 1221 others: ");
    }
}
