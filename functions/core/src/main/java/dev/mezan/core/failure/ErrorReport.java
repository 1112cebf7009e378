package dev.mezan.core.failure;

import dev.mezan.core.json.Json;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;

/**
 * What Lambda reports of a function's error: {@code {"errorMessage", "errorType", "stackTrace"}}.
 *
 * @param message the error's message; empty if it had none
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-exceptions.html">Errors of Java functions</a>
 */
record ErrorReport(String message) {
    private static final String MESSAGE = "errorMessage";

    /** The report in a cause that may be cut off anywhere; empty if the cause is no report. */
    static Optional<ErrorReport> read(String cause) {
        // A message that was cut off ends where the cause does, unless that is within an escape.
        return cause.startsWith("{")
                ? message(cause)
                        .or(() -> message(cause + '"'))
                        .or(() -> message(cause.replaceFirst("\\\\[^\\\\]{0,5}$", "") + '"'))
                        .map(ErrorReport::new)
                : Optional.empty();
    }

    private static Optional<String> message(String report) {
        try (var parser = Json.MAPPER.createParser(report)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.PROPERTY_NAME && MESSAGE.equals(parser.currentName())) {
                    parser.nextToken();
                    return Optional.of(
                            Optional.ofNullable(parser.getValueAsString()).orElse(""));
                }
            }
            return Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
