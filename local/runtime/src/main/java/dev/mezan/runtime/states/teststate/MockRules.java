package dev.mezan.runtime.states.teststate;

import dev.mezan.asl.inspect.Mock;
import dev.mezan.asl.inspect.TestedState;
import dev.mezan.asl.json.InvalidJson;
import dev.mezan.asl.state.ChoiceState;
import dev.mezan.asl.state.FailState;
import dev.mezan.asl.state.MapState;
import dev.mezan.asl.state.ParallelState;
import dev.mezan.asl.state.PassState;
import dev.mezan.asl.state.SucceedState;
import dev.mezan.asl.state.TaskState;
import dev.mezan.asl.state.WaitState;
import dev.mezan.runtime.states.operation.Call;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a mock, and refuses one that can't be what the state's work gives.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_MockInput.html">MockInput</a>
 */
final class MockRules {
    private MockRules() {}

    static Optional<Mock> read(Call call, TestedState tested, JsonTexts texts) {
        var mock = call.body().path("mock");
        if (mock.isMissingNode() || mock.isNull()) {
            return Optional.empty();
        }
        checkType(tested);
        if (call.flag("revealSecrets", false)) {
            throw Refusals.validation("TestState does not support RevealSecrets when a mock is specified.");
        }
        if (mock.path("result").isString() == mock.path("errorOutput").isObject()) {
            throw Refusals.validation(
                    "A test mock should have only one of the following fields: [result, errorOutput].");
        }
        return Optional.of(
                mock.path("result").isString()
                        ? result(mock, tested, texts)
                        : failure(call, mock.path("errorOutput"), tested));
    }

    private static void checkType(TestedState tested) {
        switch (tested.state()) {
            case TaskState _, MapState _, ParallelState _ -> {}
            case PassState _, ChoiceState _, WaitState _, SucceedState _, FailState _ ->
                throw Refusals.validation(
                        "State type '" + tested.state().type() + "' is not supported when a mock is specified");
        }
    }

    private static Mock result(JsonNode mock, TestedState tested, JsonTexts texts) {
        try {
            var value = texts.read(mock.path("result").asString());
            checkShape(tested, value);
            checkFields(tested, mock.path("fieldValidationMode").asString("STRICT"), value);
            return new Mock.Result(value);
        } catch (InvalidJson broken) {
            throw Refusals.validation("Mocked result must be valid JSON");
        }
    }

    private static void checkShape(TestedState tested, @Nullable Object result) {
        var state = tested.state();
        if (state instanceof MapState map) {
            checkMapped(map, result);
        }
        if (state instanceof ParallelState parallel) {
            if (!(result instanceof List<?> results)) {
                throw Refusals.validation("Mocked result must be an array.");
            }
            if (results.size() != parallel.branches().size()) {
                throw Refusals.validation(
                        "Mocked result must contain the same number of items as number of Parallel branches.");
            }
        }
    }

    private static void checkMapped(MapState map, @Nullable Object result) {
        var written = map.distribution()
                .flatMap(distribution -> distribution.writer().destination())
                .isPresent();
        if (written && !(result instanceof Map)) {
            throw Refusals.validation("Mocked result must be a JSON object.");
        }
        if (!written && !(result instanceof List)) {
            throw Refusals.validation("Mocked result must be an array.");
        }
    }

    private static void checkFields(TestedState tested, String mode, @Nullable Object result) {
        if (tested.state() instanceof TaskState task && !mode.equals("NONE")) {
            MockedApi.of(task.resource()).ifPresent(api -> new MockFields(api, mode.equals("STRICT")).check(result));
        }
    }

    /** An error of a Map or Parallel comes from one of the states in it, which the request has to name. */
    private static Mock failure(Call call, JsonNode error, TestedState tested) {
        var source = call.body().path("stateConfiguration").path("errorCausedByState");
        if (tested.state() instanceof MapState || tested.state() instanceof ParallelState) {
            if (!source.isString()) {
                throw Refusals.validation("stateConfiguration.errorCausedByState must name the state that causes the"
                        + " mocked error of a " + tested.state().type() + " state.");
            }
            if (!tested.contains(source.asString())) {
                throw Refusals.validation("State not found in definition");
            }
        }
        return new Mock.Failure(
                error.path("error").asString(""), error.path("cause").asString(""));
    }
}
