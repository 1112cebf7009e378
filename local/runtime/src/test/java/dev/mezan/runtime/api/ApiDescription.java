package dev.mezan.runtime.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.core.json.Json;
import dev.mezan.core.schema.SchemaCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;

/** The API's description, which every answer of the running API has to keep. */
final class ApiDescription {
    private final JsonNode document = read();
    private final Map<String, SchemaCheck> schemas = new ConcurrentHashMap<>();

    /** Fails if the description does not say that a route may answer so. */
    void check(String method, String path, Reply reply) {
        var operation = document.path("paths").path(path).path(method.toLowerCase(Locale.ROOT));
        var statuses = operation.path("responses");
        assertThat(statuses.propertyNames())
                .as("%s %s: %s", method, path, reply.body())
                .contains(Integer.toString(reply.status()));
        var response = resolved(statuses.path(Integer.toString(reply.status())));
        headers(response.path("headers"), reply);
        var type = reply.headers().getOrDefault("Content-Type", "");
        var media = response.path("content").path(type);
        assertThat(media.isMissingNode())
                .as("the content type '%s' of %s", type, path)
                .isFalse();
        assertThat(schema(media.path("schema")).problems(reply.body(), ""))
                .as("%s %s: %s", method, path, reply.body())
                .isEmpty();
    }

    private void headers(JsonNode described, Reply reply) {
        described.properties().forEach(entry -> {
            var header = resolved(entry.getValue());
            var value = reply.headers().get(entry.getKey());
            if (header.path("required").asBoolean(false)) {
                assertThat(value).as("the header %s", entry.getKey()).isNotNull();
            }
            var form = header.path("schema").path("pattern").asString("");
            if (value != null && !form.isEmpty()) {
                assertThat(value).matches(form);
            }
        });
    }

    private SchemaCheck schema(JsonNode reference) {
        return schemas.computeIfAbsent(reference.toString(), _ -> {
            var whole = Json.object().put("$ref", reference.path("$ref").asString());
            whole.set("components", document.path("components"));
            return new SchemaCheck(whole);
        });
    }

    private JsonNode resolved(JsonNode node) {
        var reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }

    private static JsonNode read() {
        try {
            var text = Files.readString(Path.of("../../docs/openapi.yaml"));
            return Json.from(new Load(LoadSettings.builder().build()).loadFromString(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
