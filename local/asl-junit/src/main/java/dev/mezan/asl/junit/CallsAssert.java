package dev.mezan.asl.junit;

import dev.mezan.asl.mock.Call;
import java.util.List;

/** Assertions on the calls of one state's task. */
public final class CallsAssert {
    private final RunAssert run;
    private final String state;
    private final List<Call> calls;
    private final Failures failures;

    CallsAssert(RunAssert run, String state, List<Call> calls, Failures failures) {
        this.run = run;
        this.state = state;
        this.calls = calls;
        this.failures = failures;
    }

    /** It was called so often, retries counted. */
    public CallsAssert times(int times) {
        failures.equal("calls of '" + state + "'", times, calls.size());
        return this;
    }

    /** Its last call had these arguments. */
    public CallsAssert withArguments(String json) {
        return withArguments(calls.size() - 1, json);
    }

    /** A call, the first being number 0, had these arguments. */
    public CallsAssert withArguments(int call, String json) {
        failures.equalJson(
                "arguments of '" + state + "'",
                JsonText.read(json),
                at(call).request().arguments());
        return this;
    }

    /** A part of the arguments of the last call, told by a JSON pointer, is the same JSON. */
    public CallsAssert withArgumentsAt(String pointer, String json) {
        failures.equalJson(
                "arguments of '" + state + "' at " + pointer,
                JsonText.read(json),
                JsonPointers.at(at(calls.size() - 1).request().arguments(), pointer));
        return this;
    }

    private Call at(int call) {
        failures.holds(
                call >= 0 && call < calls.size(),
                "'" + state + "' was called " + calls.size() + " times, so there is no call number " + call);
        return calls.get(call);
    }

    /** Back to the execution. */
    public RunAssert and() {
        return run;
    }
}
