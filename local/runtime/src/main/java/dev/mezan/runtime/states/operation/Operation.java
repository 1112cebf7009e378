package dev.mezan.runtime.states.operation;

import dev.mezan.runtime.states.StatesException;
import java.util.Map;

/**
 * One operation of the API of AWS Step Functions.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_Operations.html">Actions</a>
 */
public interface Operation {
    /** Its name in the API, such as {@code StartExecution}. */
    String name();

    /** What a request has to be like; it is checked before {@link #answer}. By default, anything. */
    default Shape shape() {
        return Shape.ANY;
    }

    /**
     * Does what a call asks for.
     *
     * @return the answer's members as plain JSON values; times are seconds since the epoch
     * @throws StatesException with the error that the API answers
     */
    Map<String, Object> answer(Call call);
}
