package dev.mezan.runtime.states;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A name for one version of a machine, or for two between which executions are shared out by weight.
 *
 * @param name its name
 * @param description what was said of it
 * @param routes the versions; their weights add up to 100
 * @param created when it was made
 * @param updated when it was last changed
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/concepts-state-machine-alias.html">Aliases</a>
 */
public record Alias(String name, Optional<String> description, List<Route> routes, Instant created, Instant updated) {
    /** All weights together. */
    public static final int WHOLE = 100;

    public Alias {
        routes = List.copyOf(routes);
    }

    /** Whether it leads to a version, even with no weight. */
    public boolean leadsTo(int version) {
        return routes.stream().anyMatch(route -> route.version() == version);
    }

    /** The version that the next execution runs. */
    int pick(Random random) {
        var drawn = random.nextInt(WHOLE);
        for (var route : routes) {
            drawn -= route.weight();
            if (drawn < 0) {
                return route.version();
            }
        }
        throw new IllegalStateException("The weights of alias " + name + " add up to less than 100: "
                + routes.stream().map(Route::toString).collect(Collectors.joining(", ")));
    }

    /** The same with whatever is given changed. */
    public Alias changed(Optional<String> newDescription, Optional<List<Route>> newRoutes, Instant now) {
        return new Alias(name, newDescription.or(() -> description), newRoutes.orElse(routes), created, now);
    }

    /**
     * A share of executions.
     *
     * @param version the version that runs them
     * @param weight how many of a hundred, 0 to 100
     */
    public record Route(int version, int weight) {}
}
