package dev.mezan.asl.mock;

import dev.mezan.asl.TaskRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which tasks are mocked, and how they answer. A task's mock is the first that is there of: its state's name,
 * {@code function:NAME} of the Lambda function that it calls, its whole resource, its integration such as
 * {@code lambda:invoke} or {@code aws-sdk:sfn:startSyncExecution}, and {@code *}.
 *
 * @param byName the mocks
 */
public record Mocks(Map<String, Answers> byName) {
    public static final Mocks NONE = new Mocks(Map.of());

    public Mocks {
        byName = Map.copyOf(byName);
    }

    /** These and one more; a mock of the same name is replaced. */
    public Mocks with(String name, Answers answers) {
        Map<String, Answers> more = new LinkedHashMap<>(byName);
        more.put(name, answers);
        return new Mocks(more);
    }

    /** These and others, which win. */
    public Mocks with(Mocks others) {
        Map<String, Answers> more = new LinkedHashMap<>(byName);
        more.putAll(others.byName);
        return new Mocks(more);
    }

    /** The name of the mock that answers a request. */
    public Optional<String> nameFor(TaskRequest request) {
        return MockNames.of(request).stream().filter(byName::containsKey).findFirst();
    }

    Answers answers(String name) {
        return byName.getOrDefault(name, Answers.of(Answer.echo()));
    }
}
