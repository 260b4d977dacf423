package parley.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import parley.desk.page.Asset;
import parley.model.Reason;

/// Style sheet and scripts, under addresses that change with their content.
final class Assets implements Routes {
    private static final Map<String, String> TYPES =
            Map.of(
                    "css", "text/css; charset=utf-8",
                    "js", "text/javascript; charset=utf-8",
                    "svg", "image/svg+xml");

    @Override
    public void mount(RoutesConfig routes, Site site) {
        routes.get("/assets/{hash}/{name}", Assets::answer);
        routes.get("/favicon.ico", context -> context.redirect(Asset.ICON.address()));
    }

    private static void answer(Context context) {
        Asset asset =
                Asset.named(context.pathParam("name"))
                        .orElseThrow(() ->
                                new Refusal(
                                        404,
                                        Reason.NO_PAGE,
                                        "There is no file " + context.path(),
                                        "Open the page anew."));
        String name = asset.fileName();
        context.header("Cache-Control", "public, max-age=31536000, immutable");
        context.contentType(TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), ""));
        context.result(asset.bytes());
    }
}
