package parley.feed;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Addresses line by line; blank lines and lines that begin with `#` do not count.
final class AddressList {
    private AddressList() {}

    static Feed read(byte[] bytes, URI address) throws BadFeed {
        var entries = new Entries(address);
        boolean any = false;
        for (String line : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
            String words = line.replace("\uFEFF", "").strip();
            if (words.isEmpty() || words.startsWith("#")) {
                continue;
            }
            any = true;
            // A line of prose would be a relative address.
            entries.add(words.startsWith("http") && !words.contains(" ") ? words : null, null);
        }
        if (any && entries.all().isEmpty()) {
            throw new BadFeed("none of its lines is an address");
        }
        return new Feed(Feed.Kind.LIST, entries.all(), List.of(), null, entries.unusable());
    }
}
