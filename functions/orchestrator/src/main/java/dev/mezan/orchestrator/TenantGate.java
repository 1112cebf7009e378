package dev.mezan.orchestrator;

import dev.mezan.aws.MessageReturn;
import dev.mezan.aws.WorkflowLibrary;
import dev.mezan.aws.deadletter.QueueMessage;
import dev.mezan.core.json.Json;
import dev.mezan.core.limit.TenantLimit;
import dev.mezan.core.limit.TokenBuckets;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.workflow.Lane;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds the messages of tenants back that have as much going on as they may: they go back into their queue and come
 * again later, so that they neither fail nor keep others waiting.
 *
 * <p>Of a tenant with a rate each message leases its token once, and takes along when it comes due. Of one with a limit
 * of running runs a message that finds no place comes again after 2 to 10 seconds. Tenants without limits cost nothing.
 */
final class TenantGate {
    static final String DUE = TokenBuckets.DUE;

    /** How long a run of the fast lane keeps its place at most: its five minutes, and one to end. */
    private static final Duration FAST_LEASE = Duration.ofMinutes(6);

    /** A durable run may wait for people for days; for its tenant's limit it counts an hour at most. */
    private static final Duration DURABLE_LEASE = Duration.ofHours(1);

    private static final Duration SHORTEST = Duration.ofSeconds(2);
    private static final int SPREAD_MS = 8_000;

    private final Tenants tenants;
    private final WorkflowLibrary workflows;
    private final MessageReturn back;
    private final InstantSource clock;

    TenantGate(Tenants tenants, WorkflowLibrary workflows, MessageReturn back, InstantSource clock) {
        this.tenants = tenants;
        this.workflows = workflows;
        this.back = back;
        this.clock = clock;
    }

    /** Whether the message must wait, and has been put back into its queue; the caller acknowledges it then. */
    boolean holds(QueueMessage message) {
        var limits = tenants.limits().all();
        return !limits.isEmpty()
                && asked(message)
                        .flatMap(body -> Optional.ofNullable(
                                        limits.get(RunRequest.lenient(body).tenant()))
                                .map(limit -> holds(message, body, limit)))
                        .orElse(false);
    }

    private boolean holds(QueueMessage message, ObjectNode body, TenantLimit limit) {
        var now = clock.instant();
        var request = RunRequest.lenient(body);
        var run = request.run().orElse("run-" + message.id());
        var due = limit.rate().isPresent() ? due(message, limit, now) : now;
        if (due.isAfter(now)) {
            send(message, body.put("run", run), due, Duration.between(now, due));
            return true;
        }
        if (limit.runs().isPresent()
                && !tenants.permits().take(limit.tenant(), limit.runs().getAsInt(), run, lease(request))) {
            send(message, body.put("run", run), due, spread(run, now));
            return true;
        }
        return false;
    }

    /** When the message's token comes due: the one that it brings along, or else one that it leases now. */
    private Instant due(QueueMessage message, TenantLimit limit, Instant now) {
        return Optional.ofNullable(message.attributes().get(DUE))
                .map(MessageAttributeValue::stringValue)
                .filter(text -> text.matches("[0-9]{1,15}"))
                .map(text -> Instant.ofEpochMilli(Long.parseLong(text)))
                .orElseGet(() -> now.plus(tenants.buckets()
                        .lease(TokenBuckets.tenant(limit.tenant()), limit.rate().orElseThrow(), 1)
                        .getFirst()));
    }

    private void send(QueueMessage message, JsonNode body, Instant due, Duration delay) {
        // A message that has all the attributes that SQS allows cannot carry its token, and leases another.
        var room = message.attributes().size() < MessageReturn.MOST_ATTRIBUTES
                || message.attributes().containsKey(DUE);
        var value = MessageAttributeValue.builder()
                .dataType("Number")
                .stringValue(Long.toString(due.toEpochMilli()))
                .build();
        back.send(message, Json.text(body), room ? Map.of(DUE, value) : Map.of(), delay);
    }

    /** Messages that were held together come again spread out. */
    private static Duration spread(String run, Instant now) {
        return SHORTEST.plusMillis(Math.floorMod((run + now.toEpochMilli()).hashCode(), SPREAD_MS));
    }

    private Duration lease(RunRequest request) {
        try {
            var lane = workflows
                    .find(request.workflow(), request.version())
                    .workflow()
                    .lane();
            return lane == Lane.DURABLE ? DURABLE_LEASE : FAST_LEASE;
        } catch (MezanException e) {
            // The run opens in the fast lane, fails there, and says why.
            return FAST_LEASE;
        }
    }

    /** What the message asks for; what is wrong with it is for others to say. */
    private static Optional<ObjectNode> asked(QueueMessage message) {
        try {
            return Optional.of(Json.parse(message.body(), "message"))
                    .filter(ObjectNode.class::isInstance)
                    .map(ObjectNode.class::cast);
        } catch (MezanException e) {
            return Optional.empty();
        }
    }
}
