package dev.mezan.runtime.states.callback;

import dev.mezan.asl.TaskFailure;
import dev.mezan.asl.TaskInvoker;
import dev.mezan.asl.TaskRequest;
import org.jspecify.annotations.Nullable;

/** Does what is done at once by another invoker, and waits for the answer of what has a task token. */
public record CallbackTasks(TaskInvoker atOnce, TaskTokens tokens, Activities activities) implements TaskInvoker {
    @Override
    public @Nullable Object invoke(TaskRequest request) throws TaskFailure, InterruptedException {
        if (request.taskToken().isEmpty()) {
            return atOnce.invoke(request);
        }
        // Open before anybody hears of it, or an answer could come too early.
        String token = request.taskToken().get();
        Waiting task = tokens.open(token, request.execution().executionArn());
        try {
            if (Activities.isActivity(request.resource())) {
                work(request, token, task);
            } else if (request.progress().submission().isEmpty()) {
                request.progress().submitted(atOnce.invoke(request));
            }
            task.watch(request.heartbeat());
            return task.await();
        } finally {
            tokens.close(token);
        }
    }

    /** Has a worker take the task, unless one had it before a restart. */
    private void work(TaskRequest request, String token, Waiting task) throws TaskFailure, InterruptedException {
        if (request.progress().wasStarted()) {
            return;
        }
        var offered = new Activities.Task(token, request.arguments(), task);
        activities.offer(request.resource(), offered);
        try {
            task.awaitWorker(request.progress()::started);
        } finally {
            activities.withdraw(request.resource(), offered);
        }
    }
}
