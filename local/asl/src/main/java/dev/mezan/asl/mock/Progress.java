package dev.mezan.asl.mock;

import dev.mezan.asl.TaskRequest;
import java.util.List;
import java.util.Map;

/** Tells an execution how far a mocked task has come, so that its history has the events that a real one has. */
final class Progress {
    private static final List<String> WAITED_FOR = List.of(".waitForTaskToken", ".sync", ".sync:2");
    private static final String WORKER = "mock";

    private Progress() {}

    /** An activity's task is taken by a worker; a request whose work is waited for is made, with an empty answer; once, restarts or not. */
    static void tell(TaskRequest request) {
        if (request.resource().contains(":activity:")) {
            if (!request.progress().wasStarted()) {
                request.progress().started(WORKER);
            }
        } else if (request.progress().submission().isEmpty()
                && WAITED_FOR.stream().anyMatch(request.resource()::endsWith)) {
            request.progress().submitted(Map.of());
        }
    }
}
