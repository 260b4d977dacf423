package parley.desk.follow;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/// Writes a topic as an Atom feed (RFC 4287), one entry for each thing said. Times are the days of
/// the reports, so that the same ledger gives the same feed.
public final class Atom {
    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final int MOST_ENTRIES = 100;
    private static final LocalDate UNKNOWN = LocalDate.EPOCH;

    private final String desk;

    /// @param desk the desk's address without a slash at its end
    public Atom(String desk) {
        this.desk = desk;
    }

    /// The feed.
    ///
    /// @param self its own address
    /// @param entries the latest first
    public String of(Topic topic, String self, List<Entry> entries) {
        var out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(NAMESPACE);
            element(xml, "id", self);
            element(xml, "title", topic.title() + " · Parley");
            element(xml, "updated", time(updated(entries)));
            link(xml, "self", self);
            xml.writeStartElement("author");
            element(xml, "name", "Parley");
            xml.writeEndElement();
            for (Entry entry : entries.subList(0, Math.min(MOST_ENTRIES, entries.size()))) {
                entry(xml, entry);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Writing to memory does not fail", e);
        }
        return out.append('\n').toString();
    }

    private void entry(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", "urn:parley:record:" + entry.id());
        element(xml, "title", entry.title());
        element(xml, "updated", time(entry.published()));
        if (entry.said() != null) {
            element(xml, "published", time(entry.said()));
        }
        link(xml, "alternate", desk + "/records/" + entry.id());
        element(xml, "summary", "“" + entry.words() + "” (" + entry.source() + ")");
        xml.writeEndElement();
    }

    private static @Nullable LocalDate updated(List<Entry> entries) {
        return entries.stream()
                .flatMap(entry -> Stream.ofNullable(entry.published()))
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    private static String time(@Nullable LocalDate day) {
        return (day == null ? UNKNOWN : day) + "T00:00:00Z";
    }

    private static void link(XMLStreamWriter xml, String relation, String address)
            throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", legal(address));
    }

    private static void element(XMLStreamWriter xml, String name, String words)
            throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(legal(words));
        xml.writeEndElement();
    }

    /// Characters that XML 1.0 has no place for become blanks.
    private static String legal(String words) {
        return words.codePoints()
                .map(c -> isLegal(c) ? c : ' ')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isLegal(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
