package dev.mezan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.mezan.core.json.Json;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CostVerbIT {
    private final TestingConsole console = new TestingConsole(Path.of("").toAbsolutePath(), Map.of());

    @Test
    void aMeasurementIsOneDocumentWhoseTransitionsAreThoseOfTheHistories() {
        assertThat(console.execute("cost", "--runs", "2", "--monthly", "1000000", "--json"))
                .as(console.err())
                .isZero();
        var report = Json.parse(console.out(), "cost");

        assertThat(report.path("usd").asDouble(1)).isPositive().isLessThan(0.005);
        assertThat(report.path("goal_met").asBoolean(false)).isTrue();
        report.path("otherwise").valueStream().filter(one -> one.has("chain")).forEach(CostVerbIT::agrees);
        assertThat(quantity(extra(report, "effect"), "write request units")).isCloseTo(2, within(1e-6));
        assertThat(quantity(extra(report, "cache-hit"), "read request units")).isPositive();
        assertThat(quantity(extra(report, "person"), "Standard transitions")).isPositive();
        assertThat(report.at("/month/usd").asDouble(0))
                .isGreaterThan(report.at("/month/usd_idle").asDouble(0));
    }

    /** The meter's transitions for 1,000 tasks against the states in the history of one run of 12. */
    private static void agrees(JsonNode chain) {
        assertThat(quantity(chain, "Standard transitions") * 12 / 1000)
                .as(chain.toString())
                .isCloseTo(chain.path("states_per_run").asInt(0), within(1e-6));
    }

    private static JsonNode extra(JsonNode report, String name) {
        return report.path("extras")
                .valueStream()
                .filter(extra -> extra.path("extra").asString("").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static double quantity(JsonNode bill, String unit) {
        return bill.path("items")
                .valueStream()
                .filter(item -> item.path("unit").asString("").equals(unit))
                .mapToDouble(item -> item.path("quantity").asDouble(0))
                .sum();
    }
}
