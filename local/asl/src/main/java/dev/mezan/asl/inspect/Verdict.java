package dev.mezan.asl.inspect;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a trial of a state ended. */
public sealed interface Verdict {
    /** It gave an output; {@code next} is where it leads, empty where its flow ends. */
    record Succeeded(@Nullable Object output, Optional<String> next) implements Verdict {}

    /** It failed, and its errors are not handled. */
    record Failed(String error, String cause) implements Verdict {}

    /** It failed, and would be tried again. */
    record Retriable(String error, String cause) implements Verdict {}

    /** It failed, and a catcher leads on. */
    record Caught(String error, String cause, @Nullable Object output, Optional<String> next) implements Verdict {}
}
