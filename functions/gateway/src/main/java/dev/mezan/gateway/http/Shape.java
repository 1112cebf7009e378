package dev.mezan.gateway.http;

import dev.mezan.core.json.Json;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.core.schema.SchemaCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** What the body of a request must look like; the API's description says the same, and a test holds the two together. */
public final class Shape {
    /** The most bytes of a request's body; a larger input goes by an upload. */
    public static final int MOST_BYTES = 102_400;

    private final SchemaCheck schema;

    private Shape(SchemaCheck schema) {
        this.schema = schema;
    }

    /** The shape of a name in the description's components. */
    public static Shape of(String name) {
        try (var stream = Shape.class.getResourceAsStream(name + ".schema.json")) {
            if (stream == null) {
                throw new IllegalStateException(name + ".schema.json is not on the class path");
            }
            return new Shape(new SchemaCheck(Json.MAPPER.readTree(stream)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The body of a request.
     *
     * @throws MezanException with everything that is wrong with it, each with its pointer
     */
    public ObjectNode read(Request request) {
        var bytes = request.body();
        if (bytes.length > MOST_BYTES) {
            throw new MezanException(Problem.of("too-large", "A request has at most 102,400 bytes")
                    .got(bytes.length + " bytes")
                    .advise("Put a larger input where POST /v1/uploads says, and start the run with what it gives."));
        }
        request.header("content-type").ifPresent(Shape::checkType);
        var value = Json.parse(new String(bytes, StandardCharsets.UTF_8), "body");
        var problems = schema.problems(value, "");
        if (!problems.isEmpty()) {
            throw new MezanException(problems);
        }
        return (ObjectNode) value;
    }

    /** The same where a body may be left out: then an empty object. */
    public ObjectNode readIfAny(Request request) {
        return request.body().length == 0 ? Json.object() : read(request);
    }

    /** A text of a body that has it or not. */
    public static Optional<String> text(ObjectNode body, String name) {
        return Optional.ofNullable(body.get(name)).map(value -> value.asString(""));
    }

    private static void checkType(String type) {
        if (!type.matches("(?i)\\s*application/([a-z0-9.+-]+\\+)?json\\s*(;.*)?")) {
            throw new MezanException(Problem.of("wrong-media-type", "The body of a request is JSON")
                    .at("header:Content-Type")
                    .got(type)
                    .advise("Send it as application/json."));
        }
    }
}
