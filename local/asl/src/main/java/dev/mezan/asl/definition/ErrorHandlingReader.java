package dev.mezan.asl.definition;

import dev.mezan.asl.query.ErrorNames;
import dev.mezan.asl.state.Catcher;
import dev.mezan.asl.state.ErrorHandling;
import dev.mezan.asl.state.Retrier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads Retry and Catch. */
final class ErrorHandlingReader {
    private static final int MAX_SECONDS = 99_999_999;
    private static final int MAX_DELAY_SECONDS = 31_622_400;

    private final Transitions transitions;

    ErrorHandlingReader(Transitions transitions) {
        this.transitions = transitions;
    }

    ErrorHandling read(Fields fields) {
        if (!fields.has("Retry") && !fields.has("Catch")) {
            return ErrorHandling.NONE;
        }
        List<Retrier> retriers = new ArrayList<>();
        List<Fields> retry = fields.objects("Retry");
        for (Fields one : retry) {
            retriers.add(retrier(one, one == retry.getLast()));
        }
        List<Catcher> catchers = new ArrayList<>();
        List<Fields> catches = fields.objects("Catch");
        for (Fields one : catches) {
            catchers.add(catcher(one, one == catches.getLast()));
        }
        return new ErrorHandling(List.copyOf(retriers), List.copyOf(catchers));
    }

    private static Retrier retrier(Fields fields, boolean last) {
        Optional<Duration> maxDelay =
                fields.whole("MaxDelaySeconds", 1, MAX_DELAY_SECONDS).map(Duration::ofSeconds);
        Retrier retrier = new Retrier(
                errorEquals(fields, last),
                Duration.ofSeconds(
                        fields.whole("IntervalSeconds", 0, MAX_SECONDS).orElse(1)),
                fields.whole("MaxAttempts", 0, MAX_SECONDS).orElse(3),
                backoffRate(fields),
                maxDelay,
                jitter(fields));
        maxDelay.filter(delay -> delay.compareTo(retrier.interval()) <= 0)
                .ifPresent(delay -> fields.error(
                        "MaxDelaySeconds", "The value of 'MaxDelaySeconds' must be greater than 'IntervalSeconds'"));
        fields.finish();
        return retrier;
    }

    private static double backoffRate(Fields fields) {
        double rate = fields.number("BackoffRate").orElse(2.0).doubleValue();
        if (rate < 1) {
            fields.error("BackoffRate", "Minimum value is 1.0");
        }
        return rate;
    }

    private static Retrier.Jitter jitter(Fields fields) {
        return Retrier.Jitter.valueOf(
                fields.oneOf("JitterStrategy", "NONE", "FULL").orElse("NONE"));
    }

    private Catcher catcher(Fields fields, boolean last) {
        Catcher catcher = new Catcher(
                errorEquals(fields, last),
                fields.language().dataFlow(fields.only(DataFields.CATCHER)),
                transitions.next(fields));
        fields.finish();
        return catcher;
    }

    private static List<String> errorEquals(Fields fields, boolean last) {
        List<String> errors = fields.required("ErrorEquals") ? fields.strings("ErrorEquals") : List.of();
        fields.reportEmpty("ErrorEquals");
        if (errors.contains(ErrorNames.ALL) && (errors.size() > 1 || !last)) {
            fields.error("ErrorEquals", "States.ALL must appear alone and at end of list");
        }
        return List.copyOf(errors);
    }
}
