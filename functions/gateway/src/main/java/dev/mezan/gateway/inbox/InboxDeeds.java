package dev.mezan.gateway.inbox;

import dev.mezan.aws.InboxDesk;
import dev.mezan.core.inbox.InboxItem;
import dev.mezan.core.problem.MezanException;
import dev.mezan.gateway.http.Answer;
import dev.mezan.gateway.http.Call;
import dev.mezan.gateway.http.Query;
import dev.mezan.gateway.http.Shape;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What people do with an item: three requests, and one that tells the execution which waits for an answer.
 *
 * @param pages where items are read
 * @param desk where it is done
 */
record InboxDeeds(InboxPages pages, InboxDesk desk) {
    private static final Shape REASON = Shape.of("Reason");
    private static final Shape ANSWER = Shape.of("Answer");
    private static final Shape DELEGATION = Shape.of("Delegation");
    private static final Shape COMMENT = Shape.of("Comment");

    Answer claim(Call call) {
        var why = why(bodyIfAny(call));
        return done(desk.claim(pages.find(call).id(), call.caller().actor(), why));
    }

    Answer release(Call call) {
        var why = why(bodyIfAny(call));
        return done(desk.release(pages.find(call).id(), call.caller().actor(), why));
    }

    Answer answer(Call call) {
        var body = body(call, ANSWER);
        var item = pages.find(call);
        try {
            return done(desk.answer(item.id(), call.caller().actor(), body.get("answer"), why(body)));
        } catch (MezanException e) {
            throw pointed(e);
        }
    }

    Answer delegate(Call call) {
        var body = body(call, DELEGATION);
        var to = body.path("to").valueStream().map(JsonNode::asString).toList();
        return done(desk.delegate(pages.find(call).id(), call.caller().actor(), to, why(body)));
    }

    Answer comment(Call call) {
        var body = body(call, COMMENT);
        return done(desk.comment(
                pages.find(call).id(), call.caller().actor(), body.path("text").asString()));
    }

    private static ObjectNode body(Call call, Shape shape) {
        Query.of(call.request());
        return shape.read(call.request());
    }

    private static ObjectNode bodyIfAny(Call call) {
        Query.of(call.request());
        return REASON.readIfAny(call.request());
    }

    private static String why(ObjectNode body) {
        return Shape.text(body, "reason").orElse("");
    }

    private static Answer done(InboxItem item) {
        return Answer.ok(ItemDocument.of(item));
    }

    /** The form's problems name places in the answer; here that is a property of the body. */
    private static MezanException pointed(MezanException refusal) {
        return new MezanException(refusal.problems().stream()
                .map(problem -> problem.where().startsWith("answer") ? problem.at("/" + problem.where()) : problem)
                .toList());
    }
}
