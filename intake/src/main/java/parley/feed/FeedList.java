package parley.feed;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import parley.fetch.Addresses;

/// The feeds that a user wants to be watched: an OPML file (opml.org, 2.0), or addresses line by
/// line.
///
/// @param feeds each once, in the order of the file
/// @param unusable what cannot be fetched, as the file has it
public record FeedList(List<URI> feeds, List<String> unusable) {
    public FeedList {
        feeds = List.copyOf(feeds);
        unusable = List.copyOf(unusable);
    }

    /// The addresses that a list of feeds or pages names.
    ///
    /// @throws BadFeed if the bytes are neither
    public static FeedList parse(byte[] bytes) throws BadFeed {
        String start = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.UTF_8);
        List<String> named =
                start.replace("\uFEFF", "").strip().startsWith("<") ? opml(bytes) : lines(bytes);
        Set<URI> feeds = new LinkedHashSet<>();
        var unusable = new ArrayList<String>();
        for (String name : named) {
            URI address = Addresses.of(name, null);
            if (address == null) {
                unusable.add(name);
            } else {
                feeds.add(address);
            }
        }
        return new FeedList(new ArrayList<>(feeds), unusable);
    }

    private static List<String> lines(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replace("\uFEFF", "").strip())
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    private static List<String> opml(byte[] bytes) throws BadFeed {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var named = new ArrayList<String>();
        boolean isOpml = false;
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            while (reader.hasNext()) {
                if (reader.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                isOpml |= reader.getLocalName().equals("opml");
                String feed = feed(reader);
                if (feed != null) {
                    named.add(feed);
                }
            }
        } catch (XMLStreamException | RuntimeException e) {
            // The parser meets some damage with unchecked exceptions.
            throw new BadFeed("the OPML is broken: " + e.getMessage());
        }
        if (!isOpml) {
            throw new BadFeed("the file is XML, but no OPML");
        }
        return named;
    }

    /// Programs disagree on the letters of the attribute's name.
    private static @Nullable String feed(XMLStreamReader reader) {
        if (reader.getLocalName().equals("outline")) {
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                if (reader.getAttributeLocalName(i).equalsIgnoreCase("xmlUrl")) {
                    return reader.getAttributeValue(i);
                }
            }
        }
        return null;
    }
}
