package dev.mezan.runtime.states;

import dev.mezan.asl.json.InvalidJson;
import dev.mezan.asl.json.Json;
import dev.mezan.runtime.states.mocked.TestCases;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request to start an execution.
 *
 * @param machine the machine's ARN or name, and after a {@code #} perhaps the name of a test case
 * @param name the execution's name, up to 80 characters; an id is made if there is none
 * @param input JSON text of at most 256 KiB; {@code {}} if there is none
 */
public record StartRequest(String machine, Optional<String> name, Optional<String> input) {
    private static final int MOST_BYTES = 256 * 1024;

    /** A request with a name and an input. */
    public static StartRequest of(String machine, String name, String input) {
        return new StartRequest(machine, Optional.of(name), Optional.of(input));
    }

    /**
     * A request that names its machine by its ARN, and perhaps a test case.
     *
     * @throws StatesException with the code {@code InvalidArn}
     */
    public static StartRequest byArn(String machine, Optional<String> name, Optional<String> input) {
        var request = new StartRequest(machine, name, input);
        var _ = MachineArn.parse(request.machineArn());
        return request;
    }

    /** The machine's ARN or name alone. */
    String machineArn() {
        return machine.split(TestCases.SEPARATOR, 2)[0];
    }

    /** The test case whose mocks are to answer, if there is one. */
    Optional<String> testCase() {
        var parts = machine.split(TestCases.SEPARATOR, 2);
        return parts.length > 1 ? Optional.of(parts[1]) : Optional.empty();
    }

    String inputText() {
        return input.orElse("{}");
    }

    /**
     * The input's value.
     *
     * @throws StatesException if name or input are not as the service wants them
     */
    @Nullable
    Object validated() {
        name.ifPresent(Names::valid);
        var text = inputText();
        // A character takes up to three bytes, so most inputs need not be encoded to know that they fit.
        if (text.length() > MOST_BYTES / 3 && text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw StatesException.validation(
                    "1 validation error detected: Value at 'input' failed to satisfy constraint:"
                            + " Member must have length less than or equal to " + MOST_BYTES);
        }
        if (text.isBlank()) {
            throw invalid("Invalid execution input.");
        }
        try {
            return Json.read(text);
        } catch (InvalidJson e) {
            throw invalid(e.reason());
        }
    }

    private static StatesException invalid(String reason) {
        return new StatesException("InvalidExecutionInput", "Invalid State Machine Execution Input: '" + reason + "'");
    }
}
