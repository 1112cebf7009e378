package dev.mezan.asl.definition;

import dev.mezan.asl.Diagnostic;
import dev.mezan.asl.Diagnostic.Code;
import dev.mezan.asl.InvalidDefinition;
import dev.mezan.asl.StateMachine;
import dev.mezan.asl.TextPosition;
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

    private final Diagnostics diagnostics = new Diagnostics();
    private final String definition;

    private MachineReader(String definition) {
        this.definition = definition;
    }

    /** Compiles a definition, or tells everything that is wrong with it. */
    public static StateMachine read(String definition) throws InvalidDefinition {
        MachineReader reader = new MachineReader(definition);
        Optional<StateMachine> machine = reader.machine();
        if (machine.isEmpty() || reader.diagnostics.hasErrors()) {
            throw reader.diagnostics.asException(definition);
        }
        return machine.get();
    }

    /** Everything that is wrong with a definition. */
    public static List<Diagnostic> check(String definition) {
        MachineReader reader = new MachineReader(definition);
        var _ = reader.machine();
        return reader.diagnostics.in(definition);
    }

    private Optional<StateMachine> machine() {
        return topLevel().map(json -> machine(new Fields(json, "", diagnostics, new JsonPathLanguage())));
    }

    private StateMachine machine(Fields raw) {
        Fields machine = Languages.select(raw, "");
        machine.string("Version")
                .filter(version -> !version.equals("1.0"))
                .ifPresent(version -> machine.error("Version", "must be '1.0' but is '" + version + "'"));
        Optional<Duration> timeout =
                machine.whole("TimeoutSeconds", 1, MAX_SECONDS).map(Duration::ofSeconds);
        Flow flow = new FlowReader(new StateNames()).read(machine);
        machine.finish();
        return new StateMachine(flow, timeout);
    }

    @SuppressWarnings("unchecked") // a JSON object's names are strings
    private Optional<Map<String, @Nullable Object>> topLevel() {
        if (definition.length() > MAX_LENGTH) {
            unreadable(
                    "the definition has " + definition.length() + " characters, more than " + MAX_LENGTH,
                    TextPosition.START);
            return Optional.empty();
        }
        try {
            if (Json.readStrictly(definition) instanceof Map<?, ?> object) {
                return Optional.of((Map<String, @Nullable Object>) object);
            }
            unreadable("a definition must be a JSON object", TextPosition.START);
        } catch (InvalidJson broken) {
            unreadable(
                    "the definition is no JSON: " + broken.getMessage(),
                    new TextPosition(broken.line(), broken.column()));
        }
        return Optional.empty();
    }

    private void unreadable(String message, TextPosition at) {
        diagnostics.add(Code.INVALID_JSON_DESCRIPTION, message, "", at);
    }
}
