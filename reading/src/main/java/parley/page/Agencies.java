package parley.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The news agencies of `agencies.tsv`.
final class Agencies {
    private static final Map<String, String> BY_NAME = new HashMap<>();
    private static final Map<String, String> BY_DOMAIN = new HashMap<>();

    static {
        for (String[] row : DataFile.rows("agencies.tsv", 3)) {
            var forms = new ArrayList<>(List.of(row[0]));
            forms.addAll(DataFile.parts(row[1]));
            for (String form : forms) {
                if (!form.isEmpty()) {
                    BY_NAME.put(key(form), row[0]);
                }
            }
            for (String domain : DataFile.words(row[2])) {
                BY_DOMAIN.put(domain, row[0]);
            }
        }
    }

    private static final Pattern JOINS =
            Pattern.compile("\\s*(?:[/,;|&+]|\\band\\b|\\bund\\b|\\bmit\\b|\\by\\b|\\bet\\b)\\s*");

    private Agencies() {}

    /// The agency with this name or form, null when it is none. Short names must be in their own
    /// case: `AP`, not `ap`.
    static @Nullable String named(String words) {
        return BY_NAME.get(key(words.strip()));
    }

    /// The agency whose own site this host is, null when it is none.
    static @Nullable String atHost(String host) {
        String domain = host.toLowerCase(Locale.ROOT);
        while (domain.indexOf('.') >= 0) {
            String agency = BY_DOMAIN.get(domain);
            if (agency != null) {
                return agency;
            }
            domain = domain.substring(domain.indexOf('.') + 1);
        }
        return null;
    }

    /// Every agency among names that are joined with slashes, commas, "and" and the like; empty
    /// when any part is something else.
    static List<String> joined(String words) {
        var agencies = new ArrayList<String>();
        Matcher join = JOINS.matcher(words);
        int start = 0;
        boolean more = true;
        while (more) {
            more = join.find();
            String agency = named(words.substring(start, more ? join.start() : words.length()));
            if (agency == null) {
                return List.of();
            }
            agencies.add(agency);
            start = more ? join.end() : start;
        }
        return agencies;
    }

    private static String key(String name) {
        return name.length() <= 4 ? name : name.toLowerCase(Locale.ROOT);
    }
}
