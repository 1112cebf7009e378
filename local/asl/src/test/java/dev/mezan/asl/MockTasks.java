package dev.mezan.asl;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers each state's tasks from a list, in order; the last answer stays. */
final class MockTasks implements TaskInvoker {
    private final Map<?, ?> answers;
    private final Map<String, Integer> calls = new HashMap<>();
    private final List<@Nullable Object> arguments = new ArrayList<>();
    private HandDrivenTime time = new HandDrivenTime();

    MockTasks(Map<?, ?> answers) {
        this.answers = answers;
    }

    void in(HandDrivenTime other) {
        time = other;
    }

    @Override
    public @Nullable Object invoke(TaskRequest request) throws TaskFailure, InterruptedException {
        Map<?, ?> answer = next(request);
        if (answer.get("seconds") instanceof Number seconds) {
            time.sleep(Duration.ofSeconds(seconds.longValue()));
        }
        if (answer.get("error") instanceof String error) {
            throw new TaskFailure(error, String.valueOf(answer.get("cause")));
        }
        return answer.containsKey("return") ? answer.get("return") : request.arguments();
    }

    private synchronized Map<?, ?> next(TaskRequest request) {
        arguments.add(request.arguments());
        int call = calls.merge(request.stateName(), 1, Integer::sum) - 1;
        List<?> all = answers.get(request.stateName()) instanceof List<?> list ? list : List.of(Map.of());
        return (Map<?, ?>) all.get(Math.min(call, all.size() - 1));
    }

    synchronized List<@Nullable Object> arguments() {
        return new ArrayList<>(arguments);
    }
}
