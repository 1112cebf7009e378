package dev.mezan.asl;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work for a {@link TaskInvoker}.
 *
 * @param resource the ARN that says what does it
 * @param arguments what it is given: the effective input after {@code Parameters} or {@code Arguments}
 * @param execution the execution that it belongs to
 * @param stateName the Task's name
 * @param retry how many retries came before, 0 at first
 * @param timeout the Task's {@code TimeoutSeconds}
 * @param deadline when the timeout ends
 * @param heartbeat the Task's {@code HeartbeatSeconds}
 * @param taskToken the token of a {@code .waitForTaskToken} resource or an activity, otherwise empty
 * @param credentials what {@code Credentials} gave
 * @param progress where how far it has come is told, and what a restart found of it
 */
public record TaskRequest(
        String resource,
        @Nullable Object arguments,
        ExecutionContext execution,
        String stateName,
        int retry,
        Optional<Duration> timeout,
        Optional<Instant> deadline,
        Optional<Duration> heartbeat,
        Optional<String> taskToken,
        Optional<Object> credentials,
        TaskProgress progress) {}
