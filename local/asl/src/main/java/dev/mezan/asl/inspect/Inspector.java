package dev.mezan.asl.inspect;

import dev.mezan.asl.EngineLimits;
import dev.mezan.asl.EnginePorts;
import dev.mezan.asl.ExecutionContext;
import dev.mezan.asl.query.QueryServices;
import dev.mezan.asl.run.CancelScope;
import dev.mezan.asl.run.Environment;
import dev.mezan.asl.run.Past;
import dev.mezan.asl.run.Recorder;
import dev.mezan.asl.run.SingleVisit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tries one state alone, by the engine's own runners, and shows each step of its flow of data. A state may take five
 * minutes. Retries are not waited for but reported. Any number of trials may run at once.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_TestState.html">AWS: TestState</a>
 */
public final class Inspector {
    private final EnginePorts ports;
    private final EngineLimits limits;
    private final QueryServices services;

    public Inspector(EnginePorts ports, EngineLimits limits) {
        this.ports = ports;
        this.limits = limits;
        this.services = new QueryServices(ports.time(), ports.random(), limits.maxQueryTime(), limits.maxQueryDepth());
    }

    /** Tries a state on the calling thread. Without a mock a Task's work is really done. */
    public Inspection inspect(TestedState tested, Trial trial) {
        ExecutionContext execution = trial.execution()
                .orElseGet(() -> TrialContext.execution(ports.time().instant(), ports.random()));
        Map<String, @Nullable Object> context = TrialContext.object(tested, trial, execution);
        Environment environment = new Environment(
                execution, trial.input(), ports(trial), limits, services, Recorder.counting(), new Past(List.of()));
        Findings findings = new Findings(tested);
        CancelScope scope = CancelScope.root();
        SingleVisit visit = SingleVisit.enter(
                tested.state(), environment, scope, new SingleVisit.Setting(context, trial.variables(), findings));
        return new Attempt(tested, trial, visit, findings).run(scope, ports.time());
    }

    private EnginePorts ports(Trial trial) {
        EnginePorts worked =
                trial.mock().map(mock -> ports.withTasks(Mocked.invoker(mock))).orElse(ports);
        return trial.configuration()
                .readerData()
                .map(data -> worked.withObjects(new GivenObject(data)))
                .orElse(worked);
    }
}
