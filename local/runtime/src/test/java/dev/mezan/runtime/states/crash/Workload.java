package dev.mezan.runtime.states.crash;

import dev.mezan.asl.TaskFailure;
import dev.mezan.asl.TaskInvoker;
import dev.mezan.asl.TaskRequest;
import dev.mezan.asl.json.Json;
import dev.mezan.runtime.time.Timers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tasks that take a moment, fail now and then, and write their tokens to a file, as a queue would keep them. */
final class Workload implements TaskInvoker {
    /** A machine of Parallel, Map, Wait, Choice, Retry, Catch and a callback. */
    static final String MACHINE = """
            {"QueryLanguage":"JSONata","StartAt":"Both","States":{
              "Both":{"Type":"Parallel","Assign":{"id":"{% $uuid() %}"},"Branches":[
                {"StartAt":"Each","States":{"Each":{"Type":"Map","Items":"{% [1..4] %}","MaxConcurrency":2,
                  "ItemProcessor":{"StartAt":"Work","States":{"Work":{"Type":"Task","End":true,
                    "Resource":"arn:aws:states:::lambda:invoke","Arguments":{"step":"{% 'map-' & $states.input %}"},
                    "Retry":[{"ErrorEquals":["Flaky"],"IntervalSeconds":1,"MaxAttempts":10,"BackoffRate":1.0,
                      "JitterStrategy":"FULL","MaxDelaySeconds":2}]}}},"End":true}}},
                {"StartAt":"Nap","States":{"Nap":{"Type":"Wait","Seconds":1,"Next":"Refused"},
                  "Refused":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","Arguments":{"step":"refused"},
                    "Catch":[{"ErrorEquals":["States.ALL"],"Next":"Caught"}],"End":true},
                  "Caught":{"Type":"Pass","End":true}}}],"Next":"Ask"},
              "Ask":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage.waitForTaskToken",
                "Arguments":{"step":"ask","MessageBody":"{% $states.context.Task.Token %}"},"Next":"Which"},
              "Which":{"Type":"Choice","Choices":[{"Condition":"{% $states.input = 'yes' %}","Next":"Done"}]},
              "Done":{"Type":"Succeed"}}}""";

    private final Path tokens;
    private final Set<String> recorded;
    private final Random random;
    private final Timers timers;

    /** The tasks of a process at whose beginning some results were recorded. */
    Workload(Path tokens, Set<String> recorded, Random random, Timers timers) {
        this.tokens = tokens;
        this.recorded = recorded;
        this.random = random;
        this.timers = timers;
    }

    @Override
    public @Nullable Object invoke(TaskRequest request) throws TaskFailure, InterruptedException {
        var step = step(request.arguments());
        if (recorded.contains(key(request.execution().executionArn(), step))) {
            throw new TaskFailure("AGAIN", "the result of " + step + " was recorded, and it is done again");
        }
        pause();
        if (request.taskToken().isPresent()) {
            write(request.taskToken().get());
            return Map.of("MessageId", "1");
        }
        if (step.equals("refused")) {
            throw new TaskFailure("Refused", "always");
        }
        if (random.nextInt(4) == 0) {
            throw new TaskFailure("Flaky", "now and then");
        }
        return step;
    }

    static String step(@Nullable Object arguments) {
        return arguments instanceof Map<?, ?> object ? String.valueOf(object.get("step")) : Json.write(arguments);
    }

    static String key(String execution, String step) {
        return execution + " " + step;
    }

    private void pause() throws InterruptedException {
        timers.pause(Duration.ofMillis(random.nextInt(20)));
    }

    private synchronized void write(String token) {
        try {
            Files.writeString(tokens, token + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
