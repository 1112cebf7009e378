package dev.mezan.simulation.world;

import dev.mezan.core.json.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * One run that somebody asks for.
 *
 * @param run the run's id
 * @param workflow the workflow
 * @param input its input, JSON text
 * @param after how long after the beginning
 * @param tenant whose it is
 * @param cancelled how long after that somebody cancels it; empty if nobody does
 */
public record Request(
        String run, String workflow, String input, Duration after, String tenant, Optional<Duration> cancelled) {
    private static final int USUAL = 20_000;
    private static final int RUSH = 1_000;

    private static final List<String> WORKFLOWS = List.of(
            "hello",
            "bench-fanout",
            "charges",
            "charges",
            "durable-charges",
            "late-charges",
            "approve-expense",
            "asked-charges",
            "fulfil-order",
            "fulfil-order");

    /** Some requests, by chance; now and then a tenant that has limits asks for all at once. */
    static List<Request> some(RandomGenerator random) {
        var rush = random.nextInt(5) == 0;
        var requests = new ArrayList<Request>();
        for (var i = rush ? 6 : random.nextInt(2, 7); i > 0; i--) {
            var workflow = WORKFLOWS.get(random.nextInt(WORKFLOWS.size()));
            var run = "run-" + i;
            var input = input(workflow, run, random);
            var after = Duration.ofMillis(random.nextInt(rush ? RUSH : USUAL));
            var tenant = rush || random.nextInt(4) == 0 ? TenantLaws.LIMIT.tenant() : "default";
            var cancelled = random.nextInt(8) == 0
                    ? Optional.of(Duration.ofMillis(random.nextInt(USUAL)))
                    : Optional.<Duration>empty();
            requests.add(new Request(run, workflow, input, after, tenant, cancelled));
        }
        return requests;
    }

    private static String input(String workflow, String run, RandomGenerator random) {
        return switch (workflow) {
            case "hello" -> "{\"name\": \"Ada\"}";
            case "bench-fanout" -> "{\"text\": \"x\"}";
            case "approve-expense" ->
                "{\"who\": \"Ada\", \"what\": \"a chair\", \"amount\": 12.5, \"approvers\": [\"grace\"]}";
            case "fulfil-order" -> order(run, random);
            default -> Json.text(Json.object().put("name", run));
        };
    }

    /** An order for so many desks that a few of them have more than there are; some cards are declined. */
    private static String order(String run, RandomGenerator random) {
        var desks = random.nextInt(1, 12);
        var order = Json.object()
                .put("id", run)
                .put("customer", "Ada")
                .put("totalCents", desks * 100L)
                .put("paymentMethod", random.nextInt(4) == 0 ? "tok_declined" : "tok_visa")
                .put("shippingAddress", random.nextInt(6) == 0 ? "" : "12 St James's Square, London")
                .put("shippingPriority", "standard");
        order.putArray("items")
                .addObject()
                .put("sku", "oak-desk")
                .put("quantity", desks)
                .put("priceCents", 100);
        return Json.text(order);
    }

    /** The message that asks for it. */
    String message() {
        var message = Json.object().put("run", run).put("workflow", workflow).put("tenant", tenant);
        message.set("input", Json.parse(input, "input"));
        return Json.text(message);
    }
}
