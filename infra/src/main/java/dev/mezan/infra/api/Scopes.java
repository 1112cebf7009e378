package dev.mezan.infra.api;

import dev.mezan.catalog.RouteSpec;
import dev.mezan.infra.Deployment;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a token can allow.
 *
 * @param deployment whose routes ask for it
 */
record Scopes(Deployment deployment) {
    /** How an issuer's tokens name a scope. */
    @FunctionalInterface
    interface Naming {
        /** Its name in a token. */
        String of(String scope);
    }

    static String asTheyAre(String scope) {
        return scope;
    }

    /** All that the routes ask for, in order. */
    List<String> all() {
        return deployment.catalog().routes().stream()
                .flatMap(route -> of(route.access()))
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<String> of(RouteSpec.Access access) {
        return switch (access) {
            case RouteSpec.Access.Open() -> Stream.empty();
            case RouteSpec.Access.Scoped(var scopes) -> scopes.stream();
        };
    }
}
