package dev.mezan.simulation.cloud.states;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The task tokens that someone may answer, each once; they outlive the process. */
final class Tokens {
    private final Map<String, Waiting> waiting = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    /** An answer to a task. */
    sealed interface Answer {
        /** It went well; the output is JSON text. */
        record Succeeded(String output) implements Answer {}

        /** It did not. */
        record Failed(String error, String cause) implements Answer {}
    }

    private static final class Waiting {
        private Optional<Answer> answer = Optional.empty();
        private @Nullable Thread thread;
    }

    /** From now on it may be answered. */
    void open(String token) {
        known.add(token);
        waiting.computeIfAbsent(token, _ -> new Waiting());
    }

    /** Its task has ended. */
    void close(String token) {
        waiting.remove(token);
    }

    /** Whether anybody ever waited with it. */
    boolean isKnown(String token) {
        return known.contains(token);
    }

    /** Answers it; says whether it could be. */
    boolean answer(String token, Answer answer) {
        var task = waiting.get(token);
        if (task == null || task.answer.isPresent()) {
            return false;
        }
        task.answer = Optional.of(answer);
        LockSupport.unpark(task.thread);
        return true;
    }

    /** Waits for its answer. */
    Answer await(String token) throws InterruptedException {
        var task = waiting.computeIfAbsent(token, _ -> new Waiting());
        task.thread = Thread.currentThread();
        while (task.answer.isEmpty()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            LockSupport.park(this);
        }
        return task.answer.get();
    }

    /** How many wait. */
    long open() {
        return waiting.values().stream().filter(task -> task.answer.isEmpty()).count();
    }
}
