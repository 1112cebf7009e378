package dev.mezan.runtime.states.service;

import dev.mezan.runtime.states.Machines;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Which machine a request is about, read without the rest of it. */
final class Target {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int MACHINE_IN_EXECUTION_ARN = 6;

    private Target() {}

    /** The machine's name; empty if the request names none. */
    static String of(byte[] body) {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), body)) {
            return parser.nextToken() == JsonToken.START_OBJECT ? find(parser) : "";
        } catch (JacksonException e) {
            // What can't be read is answered with an error later on.
            return "";
        }
    }

    private static String find(JsonParser parser) {
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            var value = parser.nextToken();
            if (value == JsonToken.VALUE_STRING && name.equals("stateMachineArn")) {
                return Machines.name(parser.getString());
            }
            if (value == JsonToken.VALUE_STRING && name.equals("executionArn")) {
                var parts = parser.getString().split(":", -1);
                return parts.length > MACHINE_IN_EXECUTION_ARN ? parts[MACHINE_IN_EXECUTION_ARN] : "";
            }
            parser.skipChildren();
        }
        return "";
    }
}
