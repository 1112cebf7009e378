package dev.mezan.aws;

import static dev.mezan.aws.Items.text;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The keys of the table of workflows and agents. */
final class ControlKeys {
    static final String WORKFLOW = "WORKFLOW#";
    static final String LATEST = "LATEST";
    static final String AGENTS = "AGENT";

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
}
