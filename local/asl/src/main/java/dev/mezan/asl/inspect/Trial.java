package dev.mezan.asl.inspect;

import dev.mezan.asl.ExecutionContext;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a state is tried with.
 *
 * @param input its raw input
 * @param variables the variables on entry
 * @param context the whole context object; without it one is made up
 * @param execution the execution that it takes place in, which the made-up context object names; without it one is
 *     made up too
 * @param mock what stands in for its work; without it a Task is really done
 * @param configuration where in the life of the state the trial takes place
 */
public record Trial(
        @Nullable Object input,
        Map<String, @Nullable Object> variables,
        Optional<Map<String, @Nullable Object>> context,
        Optional<ExecutionContext> execution,
        Optional<Mock> mock,
        Configuration configuration) {
    /** A first attempt on an input, with nothing else given. */
    public static Trial on(@Nullable Object input) {
        return new Trial(
                input, Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), Configuration.FIRST_ATTEMPT);
    }

    /** The same with variables. */
    public Trial withVariables(Map<String, @Nullable Object> other) {
        return new Trial(input, other, context, execution, mock, configuration);
    }

    /** The same in a context that is given. */
    public Trial withContext(Map<String, @Nullable Object> other) {
        return new Trial(input, variables, Optional.of(other), execution, mock, configuration);
    }

    /** The same in an execution that is given. */
    public Trial in(ExecutionContext other) {
        return new Trial(input, variables, context, Optional.of(other), mock, configuration);
    }

    /** The same with the work's result. */
    public Trial withMock(Mock other) {
        return new Trial(input, variables, context, execution, Optional.of(other), configuration);
    }

    /** The same at another point in the state's life. */
    public Trial withConfiguration(Configuration other) {
        return new Trial(input, variables, context, execution, mock, other);
    }
}
