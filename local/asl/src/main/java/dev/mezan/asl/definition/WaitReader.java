package dev.mezan.asl.definition;

import dev.mezan.asl.query.Constant;
import dev.mezan.asl.query.Template;
import dev.mezan.asl.query.Timestamps;
import dev.mezan.asl.state.WaitState;
import java.util.Optional;

/** Reads a Wait: exactly one of Seconds, Timestamp and their Path forms. */
final class WaitReader {
    private static final int MAX_SECONDS = 99_999_999;

    private final Transitions transitions;

    WaitReader(Transitions transitions) {
        this.transitions = transitions;
    }

    WaitState read(String name, Fields fields) {
        Optional<Template> seconds = fields.language().dynamic(fields, "Seconds");
        Optional<Template> timestamp = fields.language().dynamic(fields, "Timestamp");
        if (seconds.isPresent() == timestamp.isPresent()) {
            fields.error("", "a Wait needs exactly one of Seconds, Timestamp, SecondsPath and TimestampPath");
        }
        checkLiterals(fields, seconds, timestamp);
        WaitState.Until until = timestamp
                .<WaitState.Until>map(WaitState.Until.Timestamp::new)
                .orElseGet(() -> new WaitState.Until.Seconds(seconds.orElse(new Constant(0))));
        return new WaitState(name, fields.language().dataFlow(fields), until, transitions.nextOrEnd(fields));
    }

    private static void checkLiterals(Fields fields, Optional<Template> seconds, Optional<Template> timestamp) {
        if (seconds.isPresent() && seconds.get() instanceof Constant && fields.has("Seconds")) {
            fields.whole("Seconds", 0, MAX_SECONDS);
        }
        if (timestamp.isPresent()
                && timestamp.get() instanceof Constant constant
                && fields.has("Timestamp")
                && Timestamps.parse(constant.value()).isEmpty()) {
            fields.error("Timestamp", "must be a timestamp such as 2026-03-14T01:59:00Z but is " + constant.value());
        }
    }
}
