package dev.mezan.aws;

import static dev.mezan.aws.Items.number;
import static dev.mezan.aws.Items.required;
import static dev.mezan.aws.Items.text;

import dev.mezan.core.circuit.Circuit;
import dev.mezan.core.circuit.CircuitState;
import dev.mezan.core.circuit.Tally;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A circuit as an item of the control table, under 1 KB so that a write of it is one unit. */
final class CircuitItem {
    private CircuitItem() {}

    static Map<String, AttributeValue> of(Circuit circuit) {
        var item = new HashMap<>(ControlKeys.circuit(circuit.target()));
        item.put("version", number(circuit.version()));
        item.put("changes", number(circuit.changes()));
        item.put("position", text(circuit.state().position().word()));
        item.put("since", text(circuit.since().toString()));
        switch (circuit.state()) {
            case CircuitState.Closed closed -> counts(closed, item);
            case CircuitState.Open open -> open.until().ifPresent(until -> item.put("until", text(until.toString())));
            case CircuitState.HalfOpen half -> {
                item.put("probe", number(half.probe()));
                item.put("until", text(half.leaseEnds().toString()));
            }
        }
        return item;
    }

    static Circuit circuit(Map<String, AttributeValue> item) {
        return new Circuit(
                required(item, "sk"),
                number(item, "version"),
                number(item, "changes"),
                state(item),
                Instant.parse(required(item, "since")));
    }

    private static void counts(CircuitState.Closed closed, Map<String, AttributeValue> item) {
        item.put("failures", number(closed.failures()));
        closed.tally().ifPresent(tally -> {
            item.put("windowSince", text(tally.since().toString()));
            item.put("windowCalls", number(tally.calls()));
            item.put("windowFailures", number(tally.failures()));
        });
    }

    private static CircuitState state(Map<String, AttributeValue> item) {
        var position = required(item, "position");
        return switch (position) {
            case "closed" -> new CircuitState.Closed((int) number(item, "failures"), tally(item));
            case "open" -> new CircuitState.Open(text(item, "until").map(Instant::parse));
            case "half-open" ->
                new CircuitState.HalfOpen(number(item, "probe"), Instant.parse(required(item, "until")));
            default -> throw new IllegalStateException("No circuit stands " + position);
        };
    }

    private static Optional<Tally> tally(Map<String, AttributeValue> item) {
        return text(item, "windowSince")
                .map(since ->
                        new Tally(Instant.parse(since), number(item, "windowCalls"), number(item, "windowFailures")));
    }
}
