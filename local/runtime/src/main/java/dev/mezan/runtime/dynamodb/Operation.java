package dev.mezan.runtime.dynamodb;

import com.amazonaws.services.dynamodbv2.AmazonDynamoDB;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mezan.runtime.meter.Meter;
import java.io.IOException;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * One operation of DynamoDB.
 *
 * @param <Q> the request
 * @param <R> the result
 * @param name its name, as {@code X-Amz-Target} has it
 * @param type the request's class
 * @param call does it
 * @param capacity what it consumes; empty for operations on tables, which are free
 */
record Operation<Q, R>(
        String name, Class<Q> type, BiFunction<AmazonDynamoDB, Q, R> call, Optional<Capacity<Q, R>> capacity) {

    /** Does what a request's JSON says, counts what it consumed, and gives the result's JSON. */
    byte[] run(AmazonDynamoDB dynamoDb, ObjectMapper json, byte[] body, Meter meter) throws IOException {
        var request = json.readValue(body, type);
        var result = capacity.isPresent()
                ? metered(dynamoDb, request, capacity.get(), meter)
                : call.apply(dynamoDb, request);
        return json.writeValueAsBytes(result);
    }

    private R metered(AmazonDynamoDB dynamoDb, Q request, Capacity<Q, R> consumption, Meter meter) {
        var asked = consumption.asked().apply(request);
        var told = asked != null && !asked.equals("NONE");
        if (!told) {
            consumption.ask().accept(request, "TOTAL");
        }
        var result = call.apply(dynamoDb, request);
        meter.count(consumption.unit(), consumption.units(result));
        if (!told) {
            consumption.hide().accept(result, null);
        }
        return result;
    }
}
