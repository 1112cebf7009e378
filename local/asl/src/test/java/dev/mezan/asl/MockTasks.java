package dev.mezan.asl;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers each state's tasks from a list, in order; the last answer stays. */
final class MockTasks implements TaskInvoker {
    private static final String TOKEN = "<the task's token>";

    private final Map<?, ?> answers;
    private final Map<String, Integer> calls = new HashMap<>();
    private final List<TaskRequest> requests = new ArrayList<>();
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
        requests.add(request);
        int call = calls.merge(request.stateName(), 1, Integer::sum) - 1;
        List<?> all = answers.get(request.stateName()) instanceof List<?> list ? list : List.of(Map.of());
        return (Map<?, ?>) all.get(Math.min(call, all.size() - 1));
    }

    synchronized List<@Nullable Object> arguments() {
        List<@Nullable Object> arguments = new ArrayList<>();
        requests.forEach(request -> arguments.add(withoutToken(request.arguments(), request)));
        return arguments;
    }

    /** What each task was told beside its arguments; its token under a name that stays the same. */
    synchronized List<Map<String, Object>> requests() {
        return requests.stream().map(MockTasks::told).toList();
    }

    private static @Nullable Object withoutToken(@Nullable Object value, TaskRequest request) {
        return switch (value) {
            case String text when request.taskToken().filter(text::equals).isPresent() -> TOKEN;
            case Map<?, ?> object -> {
                Map<String, @Nullable Object> copy = new LinkedHashMap<>();
                object.forEach((name, member) -> copy.put((String) name, withoutToken(member, request)));
                yield copy;
            }
            case null, default -> value;
        };
    }

    private static Map<String, Object> told(TaskRequest request) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("resource", request.resource());
        told.put("retry", request.retry());
        request.timeout().ifPresent(timeout -> told.put("timeoutSeconds", timeout.toSeconds()));
        request.heartbeat().ifPresent(heartbeat -> told.put("heartbeatSeconds", heartbeat.toSeconds()));
        request.taskToken().ifPresent(token -> told.put("token", TOKEN));
        request.credentials().ifPresent(credentials -> told.put("credentials", credentials));
        return told;
    }
}
