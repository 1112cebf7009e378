package dev.mezan.cli.run;

import dev.mezan.aws.BucketObjects;
import dev.mezan.catalog.Names;
import dev.mezan.cli.suite.Suite;
import dev.mezan.core.json.Json;
import dev.mezan.core.payload.Payloads;

/**
 * Sends what is to be run to an intake queue.
 *
 * @param suite whose queue it is
 */
record Intake(Suite suite) {
    /** Sends a message; an input too large for one is left in the bucket. */
    void send(Order order) {
        var payloads = new Payloads(new BucketObjects(suite.clients(), Names.OBJECTS));
        var key = "payloads/" + order.run() + "/input.json";
        var message = Json.object()
                .put("workflow", order.workflow().name())
                .put("version", order.workflow().version())
                .put("run", order.run())
                .put("priority", order.priority());
        message.set("input", payloads.carry(order.input(), Payloads.LIMIT, key));
        var sqs = suite.clients().sqs();
        var queue = sqs.getQueueUrl(request -> request.queueName(Names.INTAKE + order.priority()))
                .queueUrl();
        sqs.sendMessage(request -> request.queueUrl(queue).messageBody(Json.text(message)));
    }
}
