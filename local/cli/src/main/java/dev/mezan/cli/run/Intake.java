package dev.mezan.cli.run;

import dev.mezan.aws.BucketObjects;
import dev.mezan.aws.RequestTable;
import dev.mezan.aws.RunReader;
import dev.mezan.catalog.Names;
import dev.mezan.cli.suite.Suite;
import dev.mezan.core.json.Json;
import dev.mezan.core.payload.Payloads;
import dev.mezan.core.request.RequestOnce;
import java.time.InstantSource;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends what is to be run to an intake queue.
 *
 * @param suite whose queue it is
 * @param clock where the time comes from
 */
record Intake(Suite suite, InstantSource clock) {
    /**
     * Sends a message; an input too large for one is left in the bucket. A request that was made before under its key is
     * sent again only if no run has come of it.
     *
     * @return the run that it is: the order's, or that of the first time
     * @throws dev.mezan.core.problem.MezanException with the code {@code idempotency-key-reused} if the key is another
     *     request's
     */
    String send(Order order) {
        var message = message(order);
        var run = order.key().map(key -> once().run(key, message, order.run())).orElse(order.run());
        if (run.equals(order.run()) || isMissing(run)) {
            send(message.put("run", run), order.priority());
        }
        return run;
    }

    private ObjectNode message(Order order) {
        var payloads = new Payloads(new BucketObjects(suite.clients(), Names.OBJECTS));
        var key = "payloads/" + order.run() + "/input.json";
        var message = Json.object()
                .put("workflow", order.workflow().name())
                .put("version", order.workflow().version())
                .put("priority", order.priority());
        order.key().ifPresent(given -> message.put("idempotencyKey", given.value()));
        return message.set("input", payloads.carry(order.input(), Payloads.LIMIT, key));
    }

    private void send(ObjectNode message, String priority) {
        var sqs = suite.clients().sqs();
        var queue = sqs.getQueueUrl(request -> request.queueName(Names.INTAKE + priority))
                .queueUrl();
        sqs.sendMessage(request -> request.queueUrl(queue).messageBody(Json.text(message)));
    }

    private RequestOnce once() {
        return new RequestOnce(new RequestTable(suite.clients().dynamoDb(), Names.LEDGER), clock);
    }

    private boolean isMissing(String run) {
        return new RunReader(suite.clients().dynamoDb(), Names.RUNS).status(run).isEmpty();
    }
}
