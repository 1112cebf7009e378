package dev.mezan.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.core.json.Json;
import dev.mezan.gateway.route.Routes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;

class RoutesTest {
    private final Catalog catalog = SuiteCatalog.shipped();
    private final JsonNode description = description();

    @Test
    void theDescriptionHasTheOperationsOfTheCatalogWithTheirScopes() {
        var described = new TreeMap<String, List<String>>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (!operation.getKey().equals("parameters")) {
                        described.put(
                                operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                scopes(operation.getValue()));
                    }
                }));
        assertThat(described).isEqualTo(routes());
    }

    @Test
    void everyRouteLeadsToAFunctionOfTheCatalog() {
        var functions = catalog.functions().stream().map(FunctionSpec::name).toList();
        assertThat(catalog.routes())
                .isNotEmpty()
                .allSatisfy(route -> assertThat(functions).contains(route.function()));
    }

    @Test
    void onlyHealthNeedsNoToken() {
        assertThat(catalog.routes().stream()
                        .filter(route -> route.access() instanceof RouteSpec.Access.Open)
                        .map(RouteSpec::key))
                .containsExactly("GET /v1/health");
    }

    private Map<String, List<String>> routes() {
        var routes = new TreeMap<String, List<String>>();
        catalog.routes().stream()
                .filter(route -> !route.key().equals(Routes.REST.key()))
                .forEach(route -> routes.put(
                        route.key(),
                        switch (route.access()) {
                            case RouteSpec.Access.Open _ -> List.of();
                            case RouteSpec.Access.Scoped(var scopes) -> scopes;
                        }));
        return routes;
    }

    private static List<String> scopes(JsonNode operation) {
        return operation
                .path("security")
                .valueStream()
                .flatMap(requirement -> requirement.path("token").valueStream())
                .map(JsonNode::asString)
                .toList();
    }

    private static JsonNode description() {
        try {
            var text = Files.readString(Path.of("../../docs/openapi.yaml"));
            return Json.from(new Load(LoadSettings.builder().build()).loadFromString(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
