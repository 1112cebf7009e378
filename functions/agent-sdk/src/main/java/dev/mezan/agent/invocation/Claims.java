package dev.mezan.agent.invocation;

import dev.mezan.agent.RunObjects;
import dev.mezan.agent.schema.AgentJson;
import dev.mezan.core.payload.ClaimCheck;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts the values back in whose place claim checks travelled.
 *
 * <p>An input may be a claim check as a whole, or hold some: the results of a fan-out are a list in which every large
 * one is claimed. One that lies in a claimed value is resolved as well.
 */
final class Claims {
    /** The most bytes of one input that are read from claims; more would not fit a function's memory. */
    static final long MOST_BYTES = 256L << 20;

    private final RunObjects objects;
    private long bytes;

    private Claims(RunObjects objects) {
        this.objects = objects;
    }

    static JsonNode resolve(JsonNode value, RunObjects objects) {
        return new Claims(objects).resolve(value);
    }

    private JsonNode resolve(JsonNode value) {
        return switch (value) {
            case ObjectNode object when isClaim(object) -> resolve(read(object.get(ClaimCheck.PROPERTY)));
            case ObjectNode object -> {
                object.properties().forEach(entry -> entry.setValue(resolve(entry.getValue())));
                yield object;
            }
            case ArrayNode array -> {
                for (var index = 0; index < array.size(); index++) {
                    array.set(index, resolve(array.get(index)));
                }
                yield array;
            }
            default -> value;
        };
    }

    private static boolean isClaim(ObjectNode object) {
        return object.size() == 1 && object.has(ClaimCheck.PROPERTY);
    }

    private JsonNode read(JsonNode node) {
        var claim = AgentJson.MAPPER.treeToValue(node, ClaimCheck.class);
        bytes += claim.bytes();
        if (bytes > MOST_BYTES) {
            throw new MezanException(Problem.of("input-too-large", "The claimed values of one input are too large")
                    .at("s3://" + claim.bucket() + "/" + claim.key())
                    .got(bytes + " bytes")
                    .advise("Give the task less than " + MOST_BYTES + " bytes, in parts for example."));
        }
        return AgentJson.MAPPER.readTree(objects.read(claim));
    }
}
