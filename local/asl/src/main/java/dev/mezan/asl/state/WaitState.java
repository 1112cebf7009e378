package dev.mezan.asl.state;

import dev.mezan.asl.query.DataFlow;
import dev.mezan.asl.query.Template;

/** Waits for a time or until a time. */
public record WaitState(String name, DataFlow data, Until until, Transition next) implements State {
    /** What it waits for. */
    public sealed interface Until {
        /** So many seconds, 0 to 99,999,999. */
        record Seconds(Template seconds) implements Until {}

        /** An instant; one that has passed is not waited for. */
        record Timestamp(Template timestamp) implements Until {}
    }

    @Override
    public String type() {
        return "Wait";
    }
}
