package parley.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.fetch.Fetched.Failed;
import parley.model.Reason;

/// What sites ask of robots (RFC 9309), asked once a day of each. A site without rules allows all;
/// a site that does not answer is left alone until it does. Safe to share between threads.
public final class Robots {
    private static final int MOST_SITES = 5000;
    private static final int MOST_BYTES = 500 << 10;
    private static final int MOST_WARNINGS = 5;
    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration KEPT_FAILURE = Duration.ofMinutes(30);

    /// A site that asks for more would be visited less often than its feeds change.
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(2);

    private static final BaseRobotRules NO_RULES = new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);

    private final Fetcher fetcher;
    private final InstantSource clock;
    private final String robot;
    // The parser would close a site that asks for more than five minutes; here its wish is capped.
    private final SimpleRobotRulesParser parser =
            new SimpleRobotRulesParser(Long.MAX_VALUE, MOST_WARNINGS);
    private final Map<String, Known> sites =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
                    return size() > MOST_SITES;
                }
            };

    /// @param trouble why nothing may be asked of the site, null when its rules decide
    private record Known(BaseRobotRules rules, Instant until, @Nullable Failed trouble) {}

    /// Asks through a fetcher and keeps what sites answered for as long as the clock says.
    ///
    /// @param robot the name under which sites address us, in small letters
    public Robots(Fetcher fetcher, InstantSource clock, String robot) {
        this.fetcher = fetcher;
        this.clock = clock;
        this.robot = robot;
    }

    /// Why an address must not be fetched, null when it may.
    public @Nullable Failed refusal(URI address) {
        String site = site(address);
        Known known = known(site);
        if (known == null) {
            known = ask(site);
            synchronized (sites) {
                sites.put(site, known);
            }
        }
        if (known.trouble != null) {
            return known.trouble;
        }
        return known.rules.isAllowed(address.toString())
                ? null
                : new Failed(
                        Reason.ROBOTS,
                        address + " is closed to robots by " + site + "/robots.txt",
                        true,
                        null);
    }

    /// How long to wait between two requests to the site of an address, zero when it does not say.
    public Duration delay(URI address) {
        Known known = known(site(address));
        if (known == null || known.rules.getCrawlDelay() <= 0) {
            return Duration.ZERO;
        }
        Duration delay = Duration.ofMillis(known.rules.getCrawlDelay());
        return delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
    }

    private @Nullable Known known(String site) {
        synchronized (sites) {
            Known known = sites.get(site);
            return known == null || clock.instant().isAfter(known.until) ? null : known;
        }
    }

    private Known ask(String site) {
        String place = site + "/robots.txt";
        Fetched answer = fetcher.fetch(URI.create(place), Fetched.Version.NONE, _ -> null);
        return switch (answer) {
            case Fetched.Body body -> kept(parsed(place, body));
            case Fetched.Unchanged _ -> kept(NO_RULES);
            case Failed failed when isWithoutRules(failed) -> kept(NO_RULES);
            case Failed failed ->
                    new Known(NO_RULES, clock.instant().plus(KEPT_FAILURE), closed(site, failed));
        };
    }

    /// A site that answers, but not with its rules, is left alone for a while; of one that cannot
    /// be reached at all, or must not be asked, that is what there is to say.
    private static Failed closed(String site, Failed failed) {
        boolean isAnswered =
                failed.reason() == Reason.HTTP_ERROR
                        || (failed.isLasting() && failed.reason() != Reason.FORBIDDEN_ADDRESS);
        return isAnswered
                ? new Failed(
                        Reason.ROBOTS,
                        site
                                + "/robots.txt cannot be had, so the site is left alone: "
                                + failed.message(),
                        false,
                        KEPT_FAILURE)
                : failed;
    }

    /// RFC 9309, 2.3.1.3: "unavailable" is any answer from 400 to 499.
    private static boolean isWithoutRules(Failed failed) {
        return failed.reason() == Reason.HTTP_ERROR
                && failed.message().matches("(?s).* answers 4\\d\\d .*");
    }

    /// The standard asks to read as much of a long file as one can bear (RFC 9309, 2.5).
    private BaseRobotRules parsed(String place, Fetched.Body body) {
        byte[] rules = body.bytes();
        byte[] read = rules.length <= MOST_BYTES ? rules : Arrays.copyOf(rules, lineEnd(rules));
        synchronized (parser) {
            return parser.parseContent(place, read, "text/plain", List.of(robot));
        }
    }

    /// A rule that is cut would be another rule.
    private static int lineEnd(byte[] rules) {
        int end = MOST_BYTES;
        while (end > 0 && rules[end - 1] != '\n' && rules[end - 1] != '\r') {
            end--;
        }
        return end;
    }

    private Known kept(BaseRobotRules rules) {
        return new Known(rules, clock.instant().plus(KEPT), null);
    }

    private static String site(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }
}
