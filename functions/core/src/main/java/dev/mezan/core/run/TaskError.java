package dev.mezan.core.run;

import dev.mezan.core.json.Json;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;

/**
 * Why a task has no result.
 *
 * @param name the error's name, as Step Functions or the agent gives it
 * @param cause what happened
 */
public record TaskError(String name, String cause) {
    /** The most characters of a cause that are kept. */
    public static final int CAUSE_LIMIT = 1_000;

    public TaskError {
        cause = cause == null ? "" : cause;
        name = name == null ? "Error" : name;
        cause = cause.length() <= CAUSE_LIMIT ? cause : cause.substring(0, CAUSE_LIMIT) + "…";
    }

    /** The same, with the message alone where the cause is what Lambda reports of a function's error. */
    public TaskError plain() {
        return cause.startsWith("{") ? new TaskError(name, message(cause).orElse(cause)) : this;
    }

    /** The report may have been cut off in the middle, so it is read only as far as the message. */
    private static Optional<String> message(String report) {
        try (var parser = Json.MAPPER.createParser(report)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.PROPERTY_NAME && "errorMessage".equals(parser.currentName())) {
                    parser.nextToken();
                    return Optional.ofNullable(parser.getValueAsString());
                }
            }
            return Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
