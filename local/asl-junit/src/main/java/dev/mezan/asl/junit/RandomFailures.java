package dev.mezan.asl.junit;

import dev.mezan.asl.mock.Answer;
import dev.mezan.asl.mock.Answers;
import dev.mezan.asl.mock.Mocks;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.opentest4j.AssertionFailedError;

/**
 * Runs a machine again and again while its tasks fail, time out and succeed at random, each run from a seed of its
 * own, and checks what must hold whatever happens. A task that succeeds answers as its mock says, or gives its
 * arguments back if there is none.
 *
 * <p>The seed alone decides what happens to a task's call, by its state, its arguments and its number, so that a
 * failing seed does the same again however threads interleave: {@code -Dasl.seed=N} runs that one only.
 *
 * @param test the machine and the mocks of what succeeds
 * @param share how many of the calls do not succeed, from 0 to 1; a third by default
 * @param errors what they fail with; by default States.TaskFailed and the names that the definition retries or catches
 */
public record RandomFailures(StateMachineTest test, double share, List<String> errors) {
    static final String SEED = "asl.seed";

    static RandomFailures of(StateMachineTest test) {
        return new RandomFailures(
                test, 1.0 / 3, HandledErrors.of(test.definition().machine()));
    }

    /** With another share of calls that do not succeed. */
    public RandomFailures share(double other) {
        return new RandomFailures(test, other, errors);
    }

    /** With other errors. */
    public RandomFailures errors(String... names) {
        return new RandomFailures(test, share, List.of(names));
    }

    /** Runs so many seeds, from 0, and checks each run; the first that fails is told with its seed. */
    public void forSeeds(int seeds, String inputJson, Consumer<Run> invariant) {
        Optional<Long> only = Optional.ofNullable(Long.getLong(SEED));
        if (only.isPresent()) {
            check(only.get(), inputJson, invariant);
            return;
        }
        for (long seed = 0; seed < seeds; seed++) {
            check(seed, inputJson, invariant);
        }
    }

    /** One run. */
    public Run run(long seed, String inputJson) {
        return randomized(seed).run(inputJson);
    }

    private void check(long seed, String inputJson, Consumer<Run> invariant) {
        try {
            invariant.accept(run(seed, inputJson));
        } catch (AssertionError broken) {
            throw new AssertionFailedError(
                    "seed " + seed + " (run it alone with -D" + SEED + "=" + seed + "): " + broken.getMessage(),
                    broken);
        }
    }

    private StateMachineTest randomized(long seed) {
        StateMachineTest randomized = test.seed(seed);
        Mocks mocks = test.mocks();
        if (!mocks.byName().containsKey("*")) {
            mocks = mocks.with("*", Answers.of(Answer.echo()));
        }
        RandomChoice choice = new RandomChoice(seed, share, errors);
        for (var mock : mocks.byName().entrySet()) {
            randomized = randomized.mock(mock.getKey(), choice.over(mock.getValue()));
        }
        return randomized;
    }
}
