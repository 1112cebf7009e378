package dev.mezan.asl.inspect;

import dev.mezan.asl.state.Catcher;
import dev.mezan.asl.state.ErrorHandling;
import dev.mezan.asl.state.ErrorMatching;
import dev.mezan.asl.state.Retrier;
import java.util.List;
import java.util.Optional;

/** Which of a state's error handlers an error meets, after so many retries. */
record ErrorReview(Optional<Retrier> retrier, Optional<Catcher> catcher, ErrorDetails details) {
    static ErrorReview of(ErrorHandling errors, String error, int retries) {
        List<Retrier> retriers = errors.retriers();
        int index = first(retriers.stream().map(Retrier::errorEquals).toList(), error);
        if (index < 0) {
            return caught(errors, error, Optional.empty());
        }
        Retrier retrier = retriers.get(index);
        return retries < retrier.maxAttempts()
                ? new ErrorReview(
                        Optional.of(retrier),
                        Optional.empty(),
                        new ErrorDetails(Optional.of(index), Optional.of(retrier.backoff(retries)), Optional.empty()))
                : caught(errors, error, Optional.of(index));
    }

    private static ErrorReview caught(ErrorHandling errors, String error, Optional<Integer> exhausted) {
        List<Catcher> catchers = errors.catchers();
        int index = first(catchers.stream().map(Catcher::errorEquals).toList(), error);
        return index < 0
                ? new ErrorReview(
                        Optional.empty(),
                        Optional.empty(),
                        new ErrorDetails(exhausted, Optional.empty(), Optional.empty()))
                : new ErrorReview(
                        Optional.empty(),
                        Optional.of(catchers.get(index)),
                        new ErrorDetails(exhausted, Optional.empty(), Optional.of(index)));
    }

    /** The index of the first handler that names the error, or -1. */
    private static int first(List<List<String>> handlers, String error) {
        for (int i = 0; i < handlers.size(); i++) {
            if (ErrorMatching.matches(handlers.get(i), error)) {
                return i;
            }
        }
        return -1;
    }
}
