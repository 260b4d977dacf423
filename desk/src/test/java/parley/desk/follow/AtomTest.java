package parley.desk.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class AtomTest {
    private static final Entry ENTRY =
            new Entry(
                    List.of("0123456789abcdef", "fedcba9876543210"),
                    "Oravia accepts: a <truce> & more \u0001",
                    "“We accept”",
                    "2 reports, 1 independent source",
                    LocalDate.of(2025, 6, 4),
                    LocalDate.of(2025, 6, 5));

    private static Document parsed(String feed) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(feed)));
    }

    private static String text(Document feed, String name, int at) {
        return feed.getElementsByTagNameNS("http://www.w3.org/2005/Atom", name)
                .item(at)
                .getTextContent();
    }

    @Test
    void aFeedHasOneEntryForEachThingSaidAndIsWellFormedWhateverItSays() throws Exception {
        String feed =
                new Atom("http://127.0.0.1:1")
                        .of(
                                new Topic.Search("a & b"),
                                "http://127.0.0.1:1/feed?q=a+%26+b",
                                List.of(ENTRY));
        Document document = parsed(feed);

        assertThat(text(document, "title", 0)).isEqualTo("Search: a & b · Parley");
        assertThat(text(document, "updated", 0)).isEqualTo("2025-06-05T00:00:00Z");
        assertThat(text(document, "id", 1)).isEqualTo("urn:parley:record:0123456789abcdef");
        assertThat(text(document, "title", 1)).startsWith("Oravia accepts: a <truce> & more");
        assertThat(document.getElementsByTagNameNS("*", "entry").getLength()).isEqualTo(1);
    }

    @Test
    void aFeedWithoutEntriesHasATimeAllTheSame() throws Exception {
        String feed = new Atom("http://x").of(new Topic.Shifts(), "http://x/feed", List.of());

        assertThat(text(parsed(feed), "updated", 0)).isEqualTo("1970-01-01T00:00:00Z");
    }
}
