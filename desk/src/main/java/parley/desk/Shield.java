package parley.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HandlerType;
import io.javalin.http.SameSite;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.desk.page.Frame;
import parley.model.Reason;

/// What every request passes before it is served: the name it asks for, the token or the word of a
/// trusted proxy, rates, and that what changes something comes from a page of this desk.
/// `docs/concepts/security.md` says against whom.
final class Shield {
    /// Nothing but our own files, no script within a page, no frame around it.
    static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    static final String SIGN_IN = "/sign-in";
    private static final String VISITOR = "parley-visitor";
    private static final String SESSION = "parley-session";
    private static final String NAME = "parley-name";
    private static final Set<HandlerType> SAFE =
            Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);
    private static final int READS_PER_MINUTE = 1_200;
    private static final int WRITES_PER_MINUTE = 120;
    private static final int TRIALS_PER_MINUTE = 10;

    private final Settings settings;
    private final Secrets secrets = new Secrets();
    private final Rates reads;
    private final Rates writes;
    private final Rates trials;

    Shield(Settings settings, InstantSource clock) {
        this.settings = settings;
        this.reads = new Rates(clock, READS_PER_MINUTE);
        this.writes = new Rates(clock, WRITES_PER_MINUTE);
        this.trials = new Rates(clock, TRIALS_PER_MINUTE);
    }

    void mount(RoutesConfig routes) {
        routes.before(this::check);
        routes.get(
                SIGN_IN, context -> Answers.page(context, "Sign in", Frame.signIn(form(context))));
        routes.post(SIGN_IN, this::signIn);
    }

    private void check(Context context) {
        headers(context);
        host(context);
        name(context);
        rates(context);
        visitor(context);
        admitted(context);
        if (!SAFE.contains(context.method())) {
            size(context);
            origin(context);
        }
    }

    private static void headers(Context context) {
        context.header("Content-Security-Policy", POLICY);
        context.header("X-Content-Type-Options", "nosniff");
        context.header("X-Frame-Options", "DENY");
        context.header("Referrer-Policy", "same-origin");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
        context.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        context.header("Cache-Control", "no-cache, private");
    }

    /// A page elsewhere can make its own name point here; then the name in the request is not ours.
    private void host(Context context) {
        String name = hostName(context.header("Host"));
        if (!Settings.isLoopback(name)
                && !name.equals(settings.host())
                && !settings.names().contains(name)) {
            throw new Refusal(
                    421,
                    Reason.FOREIGN_REQUEST,
                    "This desk is not called '" + name + "'",
                    "Start it with --name " + name + " if it should be.");
        }
    }

    private static String hostName(@Nullable String header) {
        String host = header == null ? "" : header.toLowerCase(Locale.ROOT);
        String name = host.replaceFirst(":\\d{1,5}$", "");
        return name.startsWith("[") && name.endsWith("]")
                ? name.substring(1, name.length() - 1)
                : name;
    }

    /// Who asks, when a trusted proxy says so.
    private void name(Context context) {
        TrustedProxy proxy = settings.proxy();
        if (proxy != null) {
            proxy.visitor(context.req()).ifPresent(name -> context.attribute(NAME, name));
        }
    }

    /// The visitor's name as a trusted proxy has it, null when none says so.
    static @Nullable String nameOf(Context context) {
        return context.attribute(NAME);
    }

    /// The desk's own address, without a slash at its end: that which its owner names, else as this
    /// visitor knows it.
    static String addressOf(Context context) {
        Object shield = context.attribute(Shield.class.getName());
        String base = shield instanceof Shield ours ? ours.settings.base() : null;
        String host = context.host();
        return base != null ? base : context.scheme() + "://" + (host == null ? "localhost" : host);
    }

    /// People behind one proxy share its address, not its share.
    private void rates(Context context) {
        boolean isRead = SAFE.contains(context.method());
        if (isRead && Settings.isLoopback(settings.host())) {
            return;
        }
        String name = nameOf(context);
        if (!(isRead ? reads : writes).allows(name == null ? context.ip() : "name " + name)) {
            throw tooMany();
        }
    }

    /// A request says how long it is before any of it is read.
    private static void size(Context context) {
        String length = context.header("Content-Length");
        if (length == null || !length.matches("\\d{1,18}")) {
            throw new Refusal(
                    411,
                    Reason.BAD_QUERY,
                    "The request does not say how long it is",
                    "Send the header Content-Length.");
        }
        if (Long.parseLong(length) > Settings.MOST_BYTES) {
            context.header("Connection", "close");
            throw new Refusal(
                    413,
                    Reason.TOO_LARGE,
                    length + " bytes, and one request carries at most " + Settings.MOST_BYTES,
                    "Add fewer pages at a time, or use `parley ingest`.");
        }
    }

    private static Refusal tooMany() {
        return new Refusal(
                429, Reason.TOO_MANY_REQUESTS, "Too many requests this minute", "Wait a minute.");
    }

    private void visitor(Context context) {
        String known = context.cookie(VISITOR);
        if (known == null || !known.matches("[0-9a-f]{64}")) {
            known = secrets.visitor();
            context.cookie(cookie(VISITOR, known));
        }
        context.attribute(VISITOR, known);
    }

    /// `Lax`, so that a link in a message opens the desk for whoever has signed in: reading changes
    /// nothing, and what changes something shows a seal.
    private Cookie cookie(String name, String value) {
        return new Cookie(name, value, "/", -1, settings.isSecure(), true, null, SameSite.LAX);
    }

    /// Whether a visitor may come in: by the word of a trusted proxy, else by the token.
    private void admitted(Context context) {
        Token token = settings.token();
        String path = context.path();
        boolean isOpen = token == null && settings.proxy() == null;
        if (isOpen || nameOf(context) != null || path.startsWith("/assets/")) {
            return;
        }
        if (token == null) {
            throw new Refusal(
                    401,
                    Reason.TOKEN_NEEDED,
                    "This desk asks its proxy who you are, and the proxy does not say",
                    "Open the desk through the proxy, and sign in there.");
        }
        if (!path.equals(SIGN_IN)) {
            token(context, token);
        }
    }

    private void token(Context context, Token token) {
        String header = context.header("Authorization");
        boolean shown = false;
        if (header != null && header.startsWith("Bearer ")) {
            shown = token.is(header.substring("Bearer ".length()).strip());
            if (!shown && !trials.allows(context.ip())) {
                throw tooMany();
            }
        }
        String session = context.cookie(SESSION);
        shown = shown || (session != null && secrets.isSealOf(SESSION, token.hash(), session));
        if (!shown) {
            throw new Refusal(
                    401,
                    Reason.TOKEN_NEEDED,
                    "This desk asks for its token",
                    "Sign in, or send it as `Authorization: Bearer TOKEN`.");
        }
    }

    private void signIn(Context context) {
        if (!trials.allows(context.ip())) {
            throw tooMany();
        }
        Token token = settings.token();
        String given = context.formParam("token");
        if (token == null || given == null || !token.is(given.strip())) {
            throw new Refusal(
                    401, Reason.TOKEN_NEEDED, "That is not this desk's token", "Try again.");
        }
        context.cookie(cookie(SESSION, secrets.sealOf(SESSION, token.hash())));
        context.redirect("/");
    }

    /// Browsers say where a request comes from. Programs do not, and carry no cookies of a browser;
    /// forms prove with their seal that the desk wrote them.
    private void origin(Context context) {
        String site = context.header("Sec-Fetch-Site");
        String origin = context.header("Origin");
        boolean foreign =
                (site != null && !site.equals("same-origin") && !site.equals("none"))
                        || (origin != null && !isOurs(origin, context));
        boolean isForm = !context.path().startsWith("/api/");
        if (foreign || (isForm && !isSealed(context))) {
            throw new Refusal(
                    403,
                    Reason.FOREIGN_REQUEST,
                    "This request does not come from a page of this desk",
                    "Open the desk anew and send the form again.");
        }
    }

    /// Also by the address that the desk's owner names: a proxy may ask for it under another name.
    private boolean isOurs(String origin, Context context) {
        if (origin.equalsIgnoreCase(settings.base())) {
            return true;
        }
        try {
            String authority = new URI(origin).getAuthority();
            return authority != null && authority.equalsIgnoreCase(context.header("Host"));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private boolean isSealed(Context context) {
        String seal = context.header(Frame.SEAL_HEADER);
        String given = seal == null ? context.formParam(Frame.SEAL) : seal;
        String visitor = context.attribute(VISITOR);
        return given != null && visitor != null && secrets.isSealOf(Frame.SEAL, visitor, given);
    }

    /// The seal for forms on the page that answers this request.
    String form(Context context) {
        String visitor = context.attribute(VISITOR);
        return visitor == null ? "" : secrets.sealOf(Frame.SEAL, visitor);
    }

    /// Whether a visitor can show a token to come in.
    boolean asksForToken() {
        return settings.token() != null;
    }
}
