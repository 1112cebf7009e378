package dev.mezan.runtime.states.teststate;

import dev.mezan.asl.inspect.Configuration;
import dev.mezan.asl.inspect.Mock;
import dev.mezan.asl.inspect.TestedState;
import dev.mezan.asl.inspect.Trial;
import dev.mezan.asl.json.InvalidJson;
import dev.mezan.runtime.states.StatesException;
import dev.mezan.runtime.states.operation.Call;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what a request tries its state with. */
record TrialReader(Call call, JsonTexts texts) {
    Trial read(TestedState tested, Optional<Mock> mock) {
        return new Trial(
                input(),
                variables(),
                new ContextRules(tested, mock).read(call.text("context")),
                Optional.empty(),
                mock,
                configuration());
    }

    private @Nullable Object input() {
        try {
            return texts.read(call.text("input").orElse("{}"));
        } catch (InvalidJson broken) {
            throw new StatesException(
                    "InvalidExecutionInput", "Invalid State Machine Execution Input: '" + broken.getMessage() + "'");
        }
    }

    @SuppressWarnings("unchecked") // a JSON object's names are strings
    private Map<String, @Nullable Object> variables() {
        try {
            if (texts.read(call.text("variables").orElse("{}")) instanceof Map<?, ?> object) {
                return (Map<String, @Nullable Object>) object;
            }
            throw Refusals.validation("Invalid variables provided: must be a JSON object");
        } catch (InvalidJson broken) {
            throw Refusals.validation("Invalid variables provided: " + broken.getMessage());
        }
    }

    private Configuration configuration() {
        var given = call.body().path("stateConfiguration");
        return new Configuration(
                given.path("retrierRetryCount").asInt(0),
                given.path("mapIterationFailureCount").asInt(0),
                given.path("mapItemReaderData").stringValueOpt());
    }
}
