package dev.mezan.agent.schema;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import dev.mezan.core.problem.Problem;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A schema, compiled once, that tells every problem of a value. */
public final class SchemaCheck {
    private final Schema schema;

    /** The check of a schema in JSON Schema 2020-12. */
    public SchemaCheck(JsonNode document) {
        var config = SchemaRegistryConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .formatAssertionsEnabled(true)
                .build();
        var registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config));
        this.schema = registry.getSchema(document);
        schema.initializeValidators();
    }

    /** What is wrong with a value, each problem at its JSON pointer; empty if it is valid. */
    public List<Problem> problems(JsonNode value) {
        return schema.validate(value).stream().map(SchemaCheck::problem).toList();
    }

    private static Problem problem(Error error) {
        var pointer = error.getInstanceLocation().toString();
        var problem = Problem.of("schema-" + error.getKeyword(), sentence(error, pointer))
                .at(pointer.isEmpty() ? "/" : pointer);
        var value = error.getInstanceNode();
        return value == null || value.isContainer() ? problem : problem.got(value);
    }

    private static String sentence(Error error, String pointer) {
        // The library puts the place before its sentence; a problem has it already.
        var message = error.getMessage();
        return message.startsWith(pointer + ": ") ? message.substring(pointer.length() + 2) : message;
    }
}
