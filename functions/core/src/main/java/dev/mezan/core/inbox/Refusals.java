package dev.mezan.core.inbox;

import dev.mezan.core.json.Json;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.core.schema.SchemaCheck;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Why somebody can't do something with an item. */
final class Refusals {
    /** The most bytes of an answer's JSON. */
    static final int LARGEST_ANSWER = 60_000;

    private static final int LONGEST_COMMENT = 2_000;

    private Refusals() {}

    /** Somebody may act on an item that is open, or that they have claimed themselves. */
    static void unlessMay(InboxItem item, Actor actor) {
        unlessUnderWay(item);
        if (!item.holders().include(actor)) {
            throw refused(item, "not-yours", "Only " + item.holders() + " may do this, not " + actor.name())
                    .with("Ask one of them, or to be delegated to: 'mezan inbox delegate'.");
        }
        if (item.state() instanceof ItemState.Claimed(var by, var at) && !by.equals(actor.name())) {
            throw refused(item, "claimed", by + " has claimed it, at " + seconds(at))
                    .with("Ask them to answer it or to give it back: 'mezan inbox release'.");
        }
    }

    static void unlessClaimedBy(InboxItem item, Actor actor) {
        unlessUnderWay(item);
        switch (item.state()) {
            case ItemState.Claimed(var by, var at)
            when !by.equals(actor.name()) ->
                throw refused(item, "claimed", by + " has claimed it, at " + seconds(at))
                        .with("Only they can give it back.");
            case ItemState.Claimed _ -> {
                // It is theirs.
            }
            case ItemState.Open _ ->
                throw refused(item, "not-claimed", "Nobody has claimed it").with("There is nothing to give back.");
            case ItemState.Answered _, ItemState.Defaulted _, ItemState.Expired _, ItemState.Cancelled _ ->
                throw new IllegalStateException("It has ended: " + item.id());
        }
    }

    static void unlessValid(InboxItem item, JsonNode answer) {
        var size = Json.size(answer);
        if (size > LARGEST_ANSWER) {
            throw new MezanException(Problem.of("too-large", "An answer has at most 60,000 bytes of JSON")
                    .at("answer")
                    .got(size + " bytes")
                    .advise("Leave the rest where the run can fetch it, and answer with its address."));
        }
        var problems = new SchemaCheck(item.task().form()).problems(answer, "answer");
        if (!problems.isEmpty()) {
            throw new MezanException(problems);
        }
    }

    static void unlessSomebody(List<String> to) {
        if (to.isEmpty() || to.stream().anyMatch(String::isBlank)) {
            throw new MezanException(Problem.of("nobody", "It is delegated to nobody")
                    .advise("Name those who shall answer: 'mezan inbox delegate ITEM --to NAME'."));
        }
    }

    static void unlessSayable(InboxItem item, String text) {
        if (text.isBlank() || text.length() > LONGEST_COMMENT) {
            throw new MezanException(Problem.of("wrong-comment", "A comment has between 1 and 2,000 characters")
                    .got(text.length() + " characters")
                    .advise("Write less, or somewhere else."));
        }
        if (item.trail().size() >= InboxItem.MOST_COMMENTS) {
            throw refused(item, "too-many-comments", "There are enough comments on it")
                    .with("Answer it, or talk.");
        }
    }

    private static void unlessUnderWay(InboxItem item) {
        switch (item.state()) {
            case ItemState.Open _, ItemState.Claimed _ -> {
                // Somebody can still answer.
            }
            case ItemState.Answered(var by, var at, var _) ->
                throw refused(item, "already-answered", by + " answered it, at " + seconds(at))
                        .with("An answer is given once; see it with 'mezan inbox show'.");
            case ItemState.Defaulted(var at, var _) ->
                throw refused(
                                item,
                                "already-defaulted",
                                "Nobody answered in time, and its default did, at " + seconds(at))
                        .with("See it with 'mezan inbox show'.");
            case ItemState.Expired(var at) ->
                throw refused(item, "expired", "It was due at " + seconds(at) + ", and nobody answered in time")
                        .with("Run the workflow again if the answer still matters.");
            case ItemState.Cancelled(var by, var at, var why) ->
                throw refused(item, "cancelled", by + " cancelled it at " + seconds(at) + ": " + why)
                        .with("Its run needs no answer any more.");
        }
    }

    private static Instant seconds(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS);
    }

    private static Refusal refused(InboxItem item, String code, String what) {
        return new Refusal(Problem.of(code, what).at(item.id().toString()));
    }

    private record Refusal(Problem problem) {
        MezanException with(String advice) {
            return new MezanException(problem.advise(advice));
        }
    }
}
