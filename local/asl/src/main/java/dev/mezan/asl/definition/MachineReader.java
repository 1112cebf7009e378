package dev.mezan.asl.definition;

import dev.mezan.asl.Diagnostic;
import dev.mezan.asl.InvalidDefinition;
import dev.mezan.asl.StateMachine;
import dev.mezan.asl.json.InvalidJson;
import dev.mezan.asl.json.Json;
import dev.mezan.asl.query.jsonpath.JsonPathLanguage;
import dev.mezan.asl.state.Flow;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a machine's top level. */
public final class MachineReader {
    private static final int MAX_LENGTH = 1 << 20;
    private static final int MAX_SECONDS = 99_999_999;

    private MachineReader() {}

    /** Compiles a definition, or tells everything that is wrong with it. */
    public static StateMachine read(String definition) throws InvalidDefinition {
        Diagnostics diagnostics = new Diagnostics();
        Fields machine =
                Languages.select(new Fields(topLevel(definition), "", diagnostics, new JsonPathLanguage()), "");
        machine.string("Version")
                .filter(version -> !version.equals("1.0"))
                .ifPresent(version -> machine.error("Version", "must be '1.0' but is '" + version + "'"));
        Optional<Duration> timeout =
                machine.whole("TimeoutSeconds", 1, MAX_SECONDS).map(Duration::ofSeconds);
        Flow flow = new FlowReader(new StateNames()).read(machine);
        machine.finish();
        diagnostics.throwIfAny();
        return new StateMachine(flow, timeout);
    }

    @SuppressWarnings("unchecked") // a JSON object's names are strings
    private static Map<String, @Nullable Object> topLevel(String definition) throws InvalidDefinition {
        if (definition.length() > MAX_LENGTH) {
            throw invalid("the definition has " + definition.length() + " characters, more than " + MAX_LENGTH);
        }
        try {
            if (Json.readStrictly(definition) instanceof Map<?, ?> object) {
                return (Map<String, @Nullable Object>) object;
            }
            throw invalid("a definition must be a JSON object");
        } catch (InvalidJson broken) {
            throw invalid("the definition is no JSON: " + broken.getMessage());
        }
    }

    private static InvalidDefinition invalid(String message) {
        return new InvalidDefinition(List.of(new Diagnostic(Diagnostic.Code.INVALID_JSON_DESCRIPTION, message, "")));
    }
}
