package dev.mezan.gateway.run;

import dev.mezan.core.json.Json;
import java.time.Duration;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.SfnException;

/**
 * The fast lane's state machine, as whoever waits for a run's end sees it.
 *
 * @param stepFunctions where executions are started
 * @param machine the machine's name or ARN
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartSyncExecution.html">StartSyncExecution</a>
 */
record FastLane(SfnClient stepFunctions, String machine) {
    /**
     * Starts a run and waits for its end as long as the order says; one request.
     *
     * @return whether it was started: one whose end did not come in time goes on, one that was refused has not begun
     */
    boolean started(Order order, Duration wait) {
        try {
            stepFunctions.startSyncExecution(
                    request -> request.stateMachineArn(arn(order.call().function()))
                            .name(order.run())
                            .input(Json.text(order.message()))
                            .overrideConfiguration(
                                    settings -> settings.apiCallTimeout(wait).apiCallAttemptTimeout(wait)));
            return true;
        } catch (ApiCallTimeoutException | ApiCallAttemptTimeoutException e) {
            // It goes on; whoever asks next sees how far it is.
            return true;
        } catch (SfnException e) {
            // It is refused, for a limit of the account say: the queue takes it.
            return false;
        }
    }

    /** It is in the function's own account and region. */
    private String arn(String function) {
        if (machine.startsWith("arn:")) {
            return machine;
        }
        var parts = function.split(":", -1);
        return "arn:%s:states:%s:%s:stateMachine:%s".formatted(parts[1], parts[3], parts[4], machine);
    }
}
