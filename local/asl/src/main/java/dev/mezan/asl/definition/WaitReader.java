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
        fields.exactlyOneOf("SecondsPath", "Seconds", "TimestampPath", "Timestamp");
        Optional<Template> seconds = Literals.whole(fields, "Seconds", 0, MAX_SECONDS);
        Optional<Template> timestamp = timestamp(fields);
        WaitState.Until until = timestamp
                .<WaitState.Until>map(WaitState.Until.Timestamp::new)
                .orElseGet(() -> new WaitState.Until.Seconds(seconds.orElse(new Constant(0))));
        return new WaitState(
                name, fields.language().dataFlow(fields.only(DataFields.WAIT)), until, transitions.nextOrEnd(fields));
    }

    private static Optional<Template> timestamp(Fields fields) {
        Optional<Template> timestamp = fields.language().dynamic(fields, "Timestamp");
        if (Literals.isLiteral(fields, "Timestamp", timestamp)
                && fields.string("Timestamp")
                        .filter(text -> Timestamps.parse(text).isEmpty())
                        .isPresent()) {
            fields.error("Timestamp", "String does not match RFC3339 timestamp");
        }
        return timestamp;
    }
}
