package dev.mezan.core.schema;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import dev.mezan.core.problem.Problem;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A JSON Schema (2020-12) that values are held against. */
public final class SchemaCheck {
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                    .pathType(PathType.JSON_POINTER)
                    .build()));

    private final Schema schema;
    private final SchemaMessage message;

    /** A check of a schema; references beyond the schema itself are not followed. */
    public SchemaCheck(JsonNode schema) {
        this.schema = REGISTRY.getSchema(schema);
        this.message = new SchemaMessage(schema);
    }

    /** Everything that is wrong with a value, each place put behind the given one. */
    public List<Problem> problems(JsonNode value, String where) {
        return schema.validate(value).stream()
                .filter(error -> !isRepetition(error))
                .map(error -> message.of(error, where))
                .distinct()
                .toList();
    }

    /** That one of several alternatives must hold says nothing that its alternatives do not say. */
    private static boolean isRepetition(Error error) {
        return "anyOf".equals(error.getKeyword());
    }
}
