package dev.mezan.asl.query;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What an expression can see: the state's raw input, its result or error output, the variables as they were on entry,
 * and the context object, which is built only when it is asked for. The flow of data tells its steps.
 */
public record Evaluation(
        @Nullable Object input,
        Given given,
        Map<String, @Nullable Object> variables,
        Supplier<Map<String, @Nullable Object>> context,
        QueryServices services,
        Steps steps) {

    /** A view whose steps nobody watches. */
    public Evaluation(
            @Nullable Object input,
            Given given,
            Map<String, @Nullable Object> variables,
            Supplier<Map<String, @Nullable Object>> context,
            QueryServices services) {
        this(input, given, variables, context, services, Steps.UNWATCHED);
    }

    /** The same view with another result or error output. */
    public Evaluation with(Given other) {
        return new Evaluation(input, other, variables, context, services, steps);
    }
}
