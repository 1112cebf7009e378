package dev.mezan.asl.inspect;

import dev.mezan.asl.TaskFailure;
import dev.mezan.asl.TaskInvoker;
import dev.mezan.asl.query.EvaluationFailure;
import dev.mezan.asl.run.Outcome;
import dev.mezan.asl.run.StateFailure;
import org.jspecify.annotations.Nullable;

/** Puts a mock where work would be. */
final class Mocked {
    /** What comes of a result. */
    interface Finish {
        Outcome of(@Nullable Object result) throws EvaluationFailure, StateFailure;
    }

    private Mocked() {}

    static Outcome outcome(Mock mock, Finish finish) throws EvaluationFailure, StateFailure {
        return switch (mock) {
            case Mock.Result(Object value) -> finish.of(value);
            case Mock.Failure(String error, String cause) -> throw new StateFailure(error, cause);
        };
    }

    static TaskInvoker invoker(Mock mock) {
        return request -> switch (mock) {
            case Mock.Result(Object value) -> value;
            case Mock.Failure(String error, String cause) -> throw new TaskFailure(error, cause);
        };
    }
}
