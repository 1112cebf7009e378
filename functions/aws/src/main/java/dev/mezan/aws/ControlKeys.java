package dev.mezan.aws;

import static dev.mezan.aws.Items.text;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The keys of the table of workflows and agents. */
final class ControlKeys {
    static final String WORKFLOW = "WORKFLOW#";
    static final String LATEST = "LATEST";
    static final String AGENTS = "AGENT";
    static final String CIRCUITS = "CIRCUIT";
    static final String LIMITS = "LIMIT";

    private ControlKeys() {}

    static Map<String, AttributeValue> latest(String name) {
        return Map.of("pk", text(WORKFLOW + name), "sk", text(LATEST));
    }

    static Map<String, AttributeValue> version(String name, String version) {
        return Map.of("pk", text(WORKFLOW + name), "sk", text("VERSION#" + version));
    }

    static Map<String, AttributeValue> agent(String name) {
        return Map.of("pk", text(AGENTS), "sk", text(name));
    }

    static Map<String, AttributeValue> circuit(String target) {
        return Map.of("pk", text(CIRCUITS), "sk", text(target));
    }

    static String changes(String target) {
        return CIRCUITS + "#" + target;
    }

    /** The last changes of a circuit lie in a ring: a change takes the place of the one {@code kept} before it. */
    static Map<String, AttributeValue> change(String target, long number, int kept) {
        return Map.of("pk", text(changes(target)), "sk", text("CHANGE#%02d".formatted(number % kept)));
    }

    static Map<String, AttributeValue> limit(String tenant) {
        return Map.of("pk", text(LIMITS), "sk", text(tenant));
    }

    static Map<String, AttributeValue> bucket(String key) {
        return Map.of("pk", text("BUCKET#" + key), "sk", text("TOKENS"));
    }

    static String permits(String tenant) {
        return "PERMIT#" + tenant;
    }

    static Map<String, AttributeValue> permit(String tenant, int place) {
        return Map.of("pk", text(permits(tenant)), "sk", text("PLACE#%04d".formatted(place)));
    }
}
