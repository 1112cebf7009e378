package dev.mezan.cli.circuit;

import dev.mezan.core.circuit.CircuitChange;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A move of an agent's circuit as a line and as a document.
 *
 * @param agent the agent's name
 * @param change the move
 */
record ChangeLine(String agent, CircuitChange change) {
    String text() {
        return "%s  %s  %s → %s  %s (%s)"
                .formatted(
                        change.at().truncatedTo(ChronoUnit.MILLIS),
                        agent,
                        change.from().word(),
                        change.to().word(),
                        change.reason(),
                        change.by().name());
    }

    Map<String, Object> document() {
        var document = new LinkedHashMap<String, Object>();
        document.put("agent", agent);
        document.put("number", change.number());
        document.put("at", change.at());
        document.put("from", change.from().word());
        document.put("to", change.to().word());
        document.put("reason", change.reason());
        document.put("by", change.by().name());
        document.put("person", change.by().person());
        return document;
    }
}
