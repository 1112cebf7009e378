package dev.mezan.asl.definition;

import dev.mezan.asl.Diagnostic;
import dev.mezan.asl.Diagnostic.Code;
import dev.mezan.asl.InvalidDefinition;
import dev.mezan.asl.MachineType;
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
    private final TaskRules taskRules;
    private List<Diagnostic> unreadable = List.of();

    private MachineReader(String definition, TaskRules taskRules) {
        this.definition = definition;
        this.taskRules = taskRules;
    }

    /** Compiles a definition, or tells everything that is wrong with it. */
    public static StateMachine read(String definition) throws InvalidDefinition {
        MachineReader reader = new MachineReader(definition, new TaskRules.None());
        Optional<StateMachine> machine = reader.machine();
        if (machine.isEmpty()) {
            throw new InvalidDefinition(reader.unreadable);
        }
        if (reader.diagnostics.hasErrors()) {
            throw reader.diagnostics.asException(definition);
        }
        return machine.get();
    }

    /** Everything that is wrong with a definition, its tasks' resources left aside. */
    public static List<Diagnostic> check(String definition) {
        return new MachineReader(definition, new TaskRules.None()).check();
    }

    /** Everything that is wrong with a definition for a machine of some type. */
    public static List<Diagnostic> check(String definition, MachineType type) {
        return new MachineReader(definition, new TaskRules.OfService(type)).check();
    }

    private List<Diagnostic> check() {
        return machine().isEmpty() ? unreadable : diagnostics.in(definition);
    }

    private Optional<StateMachine> machine() {
        return topLevel().map(json -> machine(new Fields(json, "", diagnostics, new JsonPathLanguage())));
    }

    private StateMachine machine(Fields raw) {
        Fields machine = Languages.ofMachine(raw);
        var _ = machine.string("Comment");
        var _ = machine.oneOf("Version", "1.0");
        // The service accepts 0; what it would mean is not documented, so it is taken as none.
        Optional<Duration> timeout = machine.whole("TimeoutSeconds", 0, MAX_SECONDS)
                .filter(seconds -> seconds > 0)
                .map(Duration::ofSeconds);
        Flow flow = new FlowReader(Surroundings.ofMachine(machine, taskRules)).readMachine(machine);
        machine.finish();
        return new StateMachine(flow, timeout);
    }

    @SuppressWarnings("unchecked") // a JSON object's names are strings
    private Optional<Map<String, @Nullable Object>> topLevel() {
        if (definition.isBlank() || definition.strip().equals("null")) {
            return unreadable(Code.MISSING_DESCRIPTION, "The definition is empty", TextPosition.START);
        }
        if (definition.length() > MAX_LENGTH) {
            return notJson(
                    "The definition has " + definition.length() + " characters, more than " + MAX_LENGTH,
                    TextPosition.START);
        }
        try {
            return Json.readStrictly(definition) instanceof Map<?, ?> object
                    ? Optional.of((Map<String, @Nullable Object>) object)
                    : notJson("The definition must be a JSON object", TextPosition.START);
        } catch (InvalidJson broken) {
            return notJson(String.valueOf(broken.getMessage()), new TextPosition(broken.line(), broken.column()));
        }
    }

    private Optional<Map<String, @Nullable Object>> notJson(String message, TextPosition at) {
        return unreadable(Code.INVALID_JSON_DESCRIPTION, message, at);
    }

    private Optional<Map<String, @Nullable Object>> unreadable(Code code, String message, TextPosition at) {
        unreadable = List.of(Diagnostic.of(code, message, "", at));
        return Optional.empty();
    }
}
