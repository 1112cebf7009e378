package dev.mezan.simulation;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.mezan.catalog.FunctionSpec;
import dev.mezan.catalog.Names;
import dev.mezan.simulation.cloud.lambda.HandlerMaker;
import dev.mezan.simulation.cloud.states.Machine;
import dev.mezan.simulation.world.Suite;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Deliberate mistakes, each made at a seam of the suite: on the wire, in a machine's text, around a handler. */
enum Mutant {
    THE_LEDGER_RESERVES_WHAT_IS_RESERVED(suite -> puts(suite, Names.LEDGER, "attribute_not_exists(pk)")),
    EFFECTS_ARE_KNOWN_BY_THE_WRONG_KEY(suite -> tables(suite, Mutant::otherKey, UnaryOperator.identity())),
    A_RUN_IS_OPENED_TWICE(suite -> puts(suite, Names.RUNS, "attribute_not_exists(pk) OR")),
    A_RUN_IS_CLOSED_BY_ANYONE(suite -> tables(suite, UnaryOperator.identity(), Mutant::unconditional)),
    OUTCOMES_ARE_RECORDED_TWICE(suite -> tables(suite, Mutant::anotherBatch, UnaryOperator.identity())),
    GOODS_ARE_OVERSOLD(suite -> suite.tables(
            real -> new TamperedTables(real, UnaryOperator.identity(), UnaryOperator.identity(), Mutant::unchecked))),
    MESSAGES_ARE_ACKNOWLEDGED_BEFORE_THE_START(
            suite -> answering(suite, Names.DISPATCH, "{\"batchItemFailures\": []}")),
    MONEY_IS_NOT_GIVEN_BACK(
            suite -> answering(
                    suite,
                    "mezan-agent-refund-payment",
                    "{\"result\": {\"order\": \"x\", \"what\": \"refunded\", \"page\": \"PAYMENT\", \"state\": \"STRUCK\", \"cents\": 0}}")),
    PAYMENTS_ARE_NOT_TAKEN(suite -> answering(
            suite,
            "mezan-agent-take-payment",
            "{\"result\": {\"page\": \"PAYMENT\", \"order\": \"x\", \"state\": \"STANDS\", \"cents\": 100}}")),
    RUNS_ARE_CLOSED_IN_ONE_TRY(Mutant::oneTry);

    @SuppressWarnings("ImmutableEnumChecker") // A function without state.
    private final UnaryOperator<Suite> mistake;

    Mutant(UnaryOperator<Suite> mistake) {
        this.mistake = mistake;
    }

    /** The suite with this mistake. */
    Suite in(Suite suite) {
        return mistake.apply(suite);
    }

    private static Suite tables(
            Suite suite, UnaryOperator<PutItemRequest> puts, UnaryOperator<UpdateItemRequest> updates) {
        return suite.tables(real -> new TamperedTables(real, puts, updates, UnaryOperator.identity()));
    }

    /** Puts into a table without the condition that begins like this. */
    private static Suite puts(Suite suite, String table, String condition) {
        return tables(
                suite,
                put -> put.tableName().equals(table)
                                && String.valueOf(put.conditionExpression()).startsWith(condition)
                        ? put.toBuilder()
                                .conditionExpression(null)
                                .expressionAttributeNames(null)
                                .expressionAttributeValues(null)
                                .build()
                        : put,
                UnaryOperator.identity());
    }

    /** The lease's token becomes part of the key, so that each attempt is another effect. */
    private static PutItemRequest otherKey(PutItemRequest put) {
        if (!put.tableName().equals(Names.LEDGER) || !put.item().containsKey("token")) {
            return put;
        }
        var item = new HashMap<>(put.item());
        item.computeIfPresent(
                "pk",
                (_, key) -> AttributeValue.fromS(
                        key.s() + put.item().getOrDefault("token", key).s()));
        return put.toBuilder().item(item).build();
    }

    private static UpdateItemRequest unconditional(UpdateItemRequest update) {
        return update.tableName().equals(Names.RUNS)
                ? update.toBuilder().conditionExpression(null).build()
                : update;
    }

    /** A batch's number depends on when it is written. */
    private static PutItemRequest anotherBatch(PutItemRequest put) {
        if (!put.item().containsKey("outcomes")) {
            return put;
        }
        var item = new HashMap<>(put.item());
        item.computeIfPresent(
                "sk",
                (_, key) -> AttributeValue.fromS(key.s() + "." + put.item().hashCode()));
        return put.toBuilder().item(item).build();
    }

    private static TransactWriteItemsRequest unchecked(TransactWriteItemsRequest request) {
        return request.toBuilder()
                .transactItems(request.transactItems().stream()
                        .map(item -> item.update() == null
                                ? item
                                : TransactWriteItem.builder()
                                        .update(item.update().toBuilder()
                                                .conditionExpression(null)
                                                .build())
                                        .build())
                        .toList())
                .build();
    }

    /** A function that does nothing and says that it did. */
    private static Suite answering(Suite suite, String function, String answer) {
        HandlerMaker shipped = suite.handlers();
        return suite.handlers((spec, environment) -> {
            var real = shipped.make(spec, environment);
            return isNamed(spec, function) ? silenced(real, answer) : real;
        });
    }

    private static boolean isNamed(FunctionSpec spec, String function) {
        return spec.name().equals(function);
    }

    /** What it fails at, it does not tell. */
    private static RequestStreamHandler silenced(RequestStreamHandler real, String answer) {
        return (in, out, context) -> {
            if (!context.getFunctionName().startsWith("mezan-agent-")) {
                real.handleRequest(in, java.io.OutputStream.nullOutputStream(), context);
            }
            out.write(answer.getBytes(StandardCharsets.UTF_8));
        };
    }

    private static Suite oneTry(Suite suite) {
        return suite.machines(Machine.altered(
                suite.catalog(),
                (_, text) -> text.replaceAll(
                        "\"States.ALL\"\\s*\\],\\s*\"IntervalSeconds\": 2,\\s*\"MaxAttempts\": 8",
                        "\"States.ALL\"], \"IntervalSeconds\": 2, \"MaxAttempts\": 0")));
    }
}
