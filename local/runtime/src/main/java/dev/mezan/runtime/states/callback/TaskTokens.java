package dev.mezan.runtime.states.callback;

import dev.mezan.asl.Time;
import dev.mezan.runtime.states.StatesException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The task tokens that someone may answer, each once.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_SendTaskSuccess.html">
 *     SendTaskSuccess</a>
 */
public final class TaskTokens {
    private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();
    private final Time time;
    private final AnswerLog log;

    /** Tokens whose answers are kept in a log before they are acknowledged. */
    public TaskTokens(Time time, AnswerLog log) {
        this.time = time;
        this.log = log;
    }

    /** A token that may be answered although its task is not back yet after a restart. */
    public void expect(String token, String execution) {
        open(token, execution);
    }

    /** An answer that was acknowledged before a restart. */
    public void restore(String token, String execution, Answer answer) {
        open(token, execution).give(answer);
    }

    /** Answers a token; returns when the answer is safe. */
    public void answer(String token, Answer answer) {
        var task = find(token);
        if (!task.promise()) {
            throw gone();
        }
        try {
            log.keep(task.execution(), token, answer);
        } catch (RuntimeException e) {
            task.breakPromise();
            throw e;
        }
        task.give(answer);
    }

    /** Tells that a task is still being worked on. */
    public void heartbeat(String token) {
        if (!find(token).beat()) {
            throw gone();
        }
    }

    Waiting open(String token, String execution) {
        return waiting.computeIfAbsent(token, fresh -> new Waiting(execution, time));
    }

    void close(String token) {
        Optional.ofNullable(waiting.remove(token)).ifPresent(Waiting::close);
    }

    private Waiting find(String token) {
        if (!TOKEN.matcher(token).matches()) {
            throw new StatesException("InvalidToken", "Invalid Token: 'Invalid token'");
        }
        return Optional.ofNullable(waiting.get(token)).orElseThrow(TaskTokens::gone);
    }

    private static StatesException gone() {
        return new StatesException("TaskTimedOut", "Task Timed Out: 'Provided task does not exist anymore'");
    }
}
