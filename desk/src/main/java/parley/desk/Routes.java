package parley.desk;

import io.javalin.config.RoutesConfig;

/// Some addresses of the desk and what answers at them.
@FunctionalInterface
public interface Routes {
    void mount(RoutesConfig routes, Site site);
}
