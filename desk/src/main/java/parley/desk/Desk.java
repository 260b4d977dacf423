package parley.desk;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jetty.server.handler.GracefulHandler;

/// Serves a ledger to browsers and programs. Every request passes the [Shield] first.
public final class Desk implements AutoCloseable {

    /// How long what is under way may take once the desk is to end.
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final Settings settings;
    private final Javalin server;
    private final Watch watch;

    /// @param more further routes, such as those for programs
    /// @param listener is told of every request
    public Desk(Settings settings, Site site, List<Routes> more, RequestListener listener) {
        this.settings = settings;
        this.watch = new Watch(site, this::base);
        this.server =
                Javalin.create(config -> {
                    configure(config);
                    config.requestLogger.http((context, millis) ->
                            listener.answered(answered(context, millis, site)));
                    var shield = new Shield(settings, site.clock());
                    config.routes.before(
                            context -> context.attribute(Shield.class.getName(), shield));
                    shield.mount(config.routes);
                    Troubles.mount(config.routes);
                    Stream.concat(pages().stream(), more.stream())
                            .forEach(routes -> routes.mount(config.routes, site));
                });
    }

    /// Made for each desk anew: some keep what they showed.
    private static List<Routes> pages() {
        return List.of(
                new Assets(),
                new DossierRoutes(),
                new ReportRoutes(),
                new RecordRoutes(),
                new SearchRoutes(),
                new OverviewRoutes(),
                new StoryRoutes(),
                new MapRoutes(),
                new CorrectionRoutes(),
                new FollowRoutes(),
                new IntakeRoutes());
    }

    private static Answered answered(Context context, float millis, Site site) {
        Endpoint endpoint = context.endpoints().matchedHttpEndpoint();
        return new Answered(
                site.clock().instant(),
                context.method().name(),
                endpoint == null ? "none" : endpoint.path,
                context.statusCode(),
                Duration.ofNanos((long) (millis * 1_000_000)),
                Shield.nameOf(context));
    }

    private static void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.generateEtags = true;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = Settings.MOST_BYTES;
        config.http.compressionStrategy = CompressionStrategy.GZIP;
        int mebibytes = (int) (Settings.MOST_BYTES >> 20);
        config.jetty.multipartConfig.maxFileSize(mebibytes, SizeUnit.MB);
        config.jetty.multipartConfig.maxTotalRequestSize(mebibytes, SizeUnit.MB);
        config.jetty.multipartConfig.maxInMemoryFileSize(mebibytes, SizeUnit.MB);
        config.jetty.modifyServer(server -> {
            server.insertHandler(new GracefulHandler());
            server.setStopTimeout(GRACE.toMillis());
        });
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    }

    /// Listens from now on.
    ///
    /// @return this
    public Desk start() {
        server.start(settings.host(), settings.port());
        watch.start();
        return this;
    }

    /// Where the desk is, such as `http://127.0.0.1:8080/`.
    public String address() {
        String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
        return "http://" + host + ":" + server.port() + "/";
    }

    /// Where links in messages lead: where others find the desk.
    private String base() {
        String base = settings.base();
        return base == null ? address() : base;
    }

    /// Takes no further request, and lets those that are under way come to their end.
    @Override
    public void close() {
        watch.close();
        server.stop();
    }
}
