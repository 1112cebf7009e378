package dev.mezan.asl.junit;

import dev.mezan.asl.TaskInvoker;
import dev.mezan.asl.mock.Answer;
import dev.mezan.asl.mock.Answers;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How mocks answer; to be imported statically. Of a sequence the last answer stays. */
public final class Answering {
    private Answering() {}

    /** Succeeds with a value: a Map, List, String, Number, Boolean or null. */
    public static Answers returning(@Nullable Object value) {
        return Answers.of(new Answer.Returning(value));
    }

    /** Succeeds with the value that a JSON text holds. */
    public static Answers returningJson(String json) {
        return returning(JsonText.read(json));
    }

    /** Succeeds as {@code lambda:invoke} does, with what the function returned as its Payload. */
    public static Answers returningPayload(@Nullable Object payload) {
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        result.put("ExecutedVersion", "$LATEST");
        result.put("Payload", payload);
        result.put("StatusCode", 200);
        return returning(result);
    }

    /** Fails with an error's name, which Retry and Catch match. */
    public static Answers failing(String error, String cause) {
        return Answers.of(new Answer.Failing(error, cause));
    }

    /** Gives back the task's arguments. */
    public static Answers echoing() {
        return Answers.of(Answer.echo());
    }

    /** Never answers, so that the task runs into its timeout. */
    public static Answers silent() {
        return Answers.of(new Answer.Silent());
    }

    /** Calls through to a function, such as a Lambda handler's method; it sees the whole request. */
    public static Answers calling(TaskInvoker function) {
        return Answers.of(new Answer.Calling(function));
    }
}
