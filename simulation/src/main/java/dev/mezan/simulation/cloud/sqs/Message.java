package dev.mezan.simulation.cloud.sqs;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/** A message that lies in a queue. */
public final class Message {
    private final String id;
    private final String body;
    private final Extra extra;
    private final Instant sent;
    private Instant visibleAt;
    private int receiveCount;

    /**
     * What a message may have beside its body.
     *
     * @param delay how long the queue hides it at first
     * @param group its group, which fair queues go by
     * @param attributes its attributes
     */
    public record Extra(Duration delay, Optional<String> group, Map<String, MessageAttributeValue> attributes) {
        /** Nothing. */
        public static final Extra NONE = new Extra(Duration.ZERO, Optional.empty(), Map.of());
    }

    Message(String id, String body, Extra extra, Instant sent) {
        this.id = id;
        this.body = body;
        this.extra = extra;
        this.sent = sent;
        this.visibleAt = sent;
    }

    /** Its id. */
    public String id() {
        return id;
    }

    /** Its body. */
    public String body() {
        return body;
    }

    /** What it has beside it. */
    public Extra extra() {
        return extra;
    }

    /** When it was sent. */
    public Instant sent() {
        return sent;
    }

    /** How often it was received. */
    public int receiveCount() {
        return receiveCount;
    }

    Instant visibleAt() {
        return visibleAt;
    }

    boolean isVisible(Instant now) {
        return !visibleAt.isAfter(now);
    }

    void hideUntil(Instant time) {
        visibleAt = time;
    }

    void received(Instant visibleAgain) {
        receiveCount++;
        visibleAt = visibleAgain;
    }
}
