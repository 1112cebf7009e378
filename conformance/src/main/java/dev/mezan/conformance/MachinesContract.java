package dev.mezan.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.ExecutionDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.InvalidTokenException;
import software.amazon.awssdk.services.sfn.model.StateMachineDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.TaskDoesNotExistException;

/**
 * What executions of a Standard state machine do.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartExecution.html">StartExecution</a>
 */
public abstract class MachinesContract {
    /** A machine that waits a second and gives back what it got. */
    protected static final String WAITS = """
            {"StartAt": "Wait", "States": {"Wait": {"Type": "Wait", "Seconds": 1, "End": true}}}
            """;

    private static final int MANY = 100;
    private static final Duration MOMENT = Duration.ofMillis(100);

    private final String name = "contract-" + UUID.randomUUID();

    /** A client of the state machines. */
    protected abstract SfnClient client();

    /** The ARN of a Standard machine that is {@link #WAITS}. */
    protected abstract String machine();

    /** Lets time pass. */
    protected abstract void pass(Duration time);

    private String start(String input) {
        return client().startExecution(
                        request -> request.stateMachineArn(machine()).name(name).input(input))
                .executionArn();
    }

    private DescribeExecutionResponse ended(String execution) {
        for (var i = 0; i < MANY; i++) {
            var found = client().describeExecution(request -> request.executionArn(execution));
            if (found.status() != ExecutionStatus.RUNNING) {
                return found;
            }
            pass(MOMENT);
        }
        throw new AssertionError(execution + " does not end");
    }

    @Test
    void anExecutionIsDescribedFromItsStartToItsEnd() {
        var execution = start("{\"x\": 1}");
        var running = client().describeExecution(request -> request.executionArn(execution));
        assertThat(running.status()).isEqualTo(ExecutionStatus.RUNNING);
        assertThat(running.name()).isEqualTo(name);
        assertThat(running.input()).isEqualTo("{\"x\": 1}");
        assertThat(running.stopDate()).isNull();
        var end = ended(execution);
        assertThat(end.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(end.output()).isEqualToIgnoringWhitespace("{\"x\":1}");
        assertThat(end.stopDate()).isNotNull();
    }

    @Test
    void startedAgainWithTheSameInputWhileItRunsItIsTheSame() {
        assertThat(start("{}")).isEqualTo(start("{}"));
    }

    @Test
    void startedAgainWithAnotherInputItIsThereAlready() {
        start("{}");
        assertThatExceptionOfType(ExecutionAlreadyExistsException.class)
                .isThrownBy(() -> start("{\"y\": 2}"))
                .matches(refused -> refused.awsErrorDetails().errorCode().equals("ExecutionAlreadyExists"));
    }

    @Test
    void onceItHasEndedItsNameIsTaken() {
        ended(start("{}"));
        assertThatExceptionOfType(ExecutionAlreadyExistsException.class).isThrownBy(() -> start("{}"));
    }

    @Test
    void aMachineThatIsNotThereRunsNothing() {
        assertThatExceptionOfType(StateMachineDoesNotExistException.class)
                .isThrownBy(() -> client().startExecution(request ->
                        request.stateMachineArn(machine() + "-none").name(name)));
    }

    @Test
    void anExecutionThatIsNotThereIsSaidToBeNone() {
        var none = machine().replace(":stateMachine:", ":execution:") + ":none";
        assertThatExceptionOfType(ExecutionDoesNotExistException.class)
                .isThrownBy(() -> client().describeExecution(request -> request.executionArn(none)));
    }

    @Test
    void aTokenThatNobodyWaitsWithIsRefused() {
        assertThat(catchThrowable(() -> client().sendTaskSuccess(
                                request -> request.taskToken("no-such-token").output("{}"))))
                .isInstanceOfAny(InvalidTokenException.class, TaskDoesNotExistException.class);
    }
}
