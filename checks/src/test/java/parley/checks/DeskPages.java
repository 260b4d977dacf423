package parley.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Every kind of page that a desk has, with addresses of what its ledger holds.
final class DeskPages {
    private DeskPages() {}

    static List<String> of(DeskServer desk) {
        String cell = "/cell?of=Russia&on=ceasefire";
        String records = desk.get(cell).body();
        var pages =
                new ArrayList<>(
                        List.of(
                                "/",
                                "/?swap=1",
                                "/?issue=ceasefire&since=2025-03-01&sources=2",
                                "/?party=Nobody",
                                cell,
                                "/cell?of=France&on=wmd",
                                "/search",
                                "/search?q=ceasefire",
                                "/search?q=nowhere-to-be-found",
                                "/search?q=bogus:1",
                                "/said?q=agreed",
                                "/said",
                                "/alike",
                                "/alike?q=stop+shooting",
                                "/terms",
                                "/terms?term=1&term=2",
                                "/timeline",
                                "/parties",
                                "/party?name=Ukraine",
                                "/reports",
                                "/methods",
                                "/stories",
                                "/map",
                                "/print",
                                "/alerts",
                                cell.replace("/cell", "/alerts"),
                                "/corrections",
                                "/corrections/merge?name=Ukraine",
                                "/corrections/merge?name=Ukraine&into=Kyiv",
                                "/corrections/split?name=Ukraine",
                                "/add",
                                "/clip",
                                "/sign-in",
                                "/no-such-page"));
        for (String kind : List.of("/utterances/", "/records/", "/reports/")) {
            Matcher found = Pattern.compile("href=\"(" + kind + "[^\"]+)\"").matcher(records);
            if (!found.find()) {
                throw new IllegalStateException("No link to " + kind + " on " + cell);
            }
            pages.add(found.group(1).replace("&amp;", "&"));
        }
        Matcher utterance = Pattern.compile("/utterances/([0-9a-f]+)").matcher(records);
        if (utterance.find()) {
            pages.add("/corrections/same?record=" + utterance.group(1));
        }
        Matcher story =
                Pattern.compile("/stories/[0-9a-f]{16}").matcher(desk.get("/stories").body());
        if (!story.find()) {
            throw new IllegalStateException("No story is listed");
        }
        pages.add(story.group());
        return pages;
    }
}
