package dev.mezan.gateway.operate;

import dev.mezan.aws.deadletter.DeadLetter;
import dev.mezan.aws.deadletter.DeadLetterSender;
import dev.mezan.aws.deadletter.DeadLetters;
import dev.mezan.core.json.Json;
import dev.mezan.core.problem.MezanException;
import dev.mezan.gateway.http.Answer;
import dev.mezan.gateway.http.Call;
import dev.mezan.gateway.http.Places;
import dev.mezan.gateway.http.Query;
import dev.mezan.gateway.http.Shape;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import tools.jackson.databind.node.ObjectNode;

/**
 * The dead letters of the whole suite. Counting costs two requests for each queue, looking one for each ten letters and one
 * more, moving two more for each letter.
 *
 * @param letters where they lie
 * @param clock where the time comes from
 */
record LetterPages(DeadLetters letters, InstantSource clock) {
    private static final Shape WHICH = Shape.of("WhichLetters");
    private static final int MOST = 100;
    private static final int USUAL = 20;
    private static final int LONGEST_BODY = 10_000;

    Answer queues(Call call) {
        Query.of(call.request());
        var document = Json.object();
        var queues = document.putArray("queues");
        letters.counts()
                .forEach((queue, count) -> queues.addObject()
                        .put("queue", queue)
                        .put("liesIn", queue + DeadLetterSender.SUFFIX)
                        .put("letters", count));
        return Answer.ok(document);
    }

    Answer list(Call call) {
        var limit = Query.of(call.request(), "limit").number("limit", 1, MOST, USUAL);
        var queue = queue(call);
        var document = Json.object().put("queue", queue.queues().getFirst());
        var entries = document.putArray("letters");
        queue.peek().stream().limit(limit).map(LetterPages::entry).forEach(entries::add);
        return Answer.ok(document);
    }

    Answer redrive(Call call) {
        return moved(call, DeadLetters::redrive, DeadLetters::redriveAll);
    }

    Answer purge(Call call) {
        return moved(call, DeadLetters::purge, DeadLetters::purgeAll);
    }

    private Answer moved(
            Call call,
            BiFunction<DeadLetters, String, List<DeadLetter>> one,
            BiFunction<DeadLetters, Instant, List<DeadLetter>> all) {
        Query.of(call.request());
        var body = WHICH.read(call.request());
        var queue = queue(call);
        var done = Shape.text(body, "id")
                .map(id -> one.apply(queue, id))
                .orElseGet(() -> all.apply(queue, clock.instant()));
        var document = Json.object().put("queue", queue.queues().getFirst());
        var ids = document.putArray("letters");
        done.forEach(letter -> ids.add(letter.id()));
        return Answer.ok(document);
    }

    private DeadLetters queue(Call call) {
        try {
            return letters.only(Optional.of(call.request().parameter("queue")));
        } catch (MezanException e) {
            throw Places.at("path:queue", e);
        }
    }

    private static ObjectNode entry(DeadLetter letter) {
        var reason = letter.reason();
        var body = reason.message().body();
        var entry = Json.object()
                .put("id", letter.id())
                .put("code", reason.code())
                .put("reason", reason.sentence())
                .put("since", reason.at().toString())
                .put("receives", reason.message().receives());
        letter.run().ifPresent(run -> entry.put("run", run));
        letter.workflow().ifPresent(workflow -> entry.put("workflow", workflow));
        letter.tenant().ifPresent(tenant -> entry.put("tenant", tenant));
        return entry.put("body", body.length() <= LONGEST_BODY ? body : body.substring(0, LONGEST_BODY));
    }
}
