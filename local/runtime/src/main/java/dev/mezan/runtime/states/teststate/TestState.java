package dev.mezan.runtime.states.teststate;

import dev.mezan.asl.inspect.Inspector;
import dev.mezan.runtime.states.operation.Call;
import dev.mezan.runtime.states.operation.Operation;
import dev.mezan.runtime.states.operation.Shape;
import dev.mezan.runtime.states.operation.TestShapes;
import java.util.Map;

/**
 * Tries one state alone, with a mock of its work or by really doing it.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_TestState.html">TestState</a>
 */
public record TestState(Inspector inspector, TrialExecutions executions) implements Operation {
    @Override
    public String name() {
        return "TestState";
    }

    @Override
    public Shape shape() {
        return TestShapes.TEST_STATE;
    }

    @Override
    public Map<String, Object> answer(Call call) {
        var tested = StateUnderTest.read(call);
        var texts = new JsonTexts();
        var mock = MockRules.read(call, tested, texts);
        StateUnderTest.checkRunnable(tested, mock, call);
        var trial = new TrialReader(call, texts).read(tested, mock).in(executions.of(call));
        return new InspectionAnswer(inspector.inspect(tested, trial), texts)
                .body(call.text("inspectionLevel").orElse("INFO"), trial.input());
    }
}
