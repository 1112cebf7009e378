package dev.mezan.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the page's list of what costs when nobody uses it to what is deployed. */
class IdleCostsTest {
    private static final String SCHEDULE = "AWS::Scheduler::Schedule";
    private static final Pattern ROW = Pattern.compile("\\| `([A-Za-z0-9:]+)` \\| (free|\\$([0-9.]+)) \\|.*");

    private final String page;
    private final Map<String, BigDecimal> prices;

    IdleCostsTest() throws IOException {
        page = Files.readString(Path.of("../docs/infrastructure.md"));
        prices = page.lines()
                .map(ROW::matcher)
                .filter(row -> row.matches())
                .collect(Collectors.toMap(
                        row -> row.group(1),
                        row -> row.group(3) == null ? BigDecimal.ZERO : new BigDecimal(row.group(3))));
    }

    @Test
    void everyKindOfResourceIsInTheList() {
        var types = Synthesized.onAws()
                .flatMap(stacks -> stacks.resources().stream())
                .map(Resource::type)
                .collect(Collectors.toSet());

        assertThat(prices.keySet()).containsAll(types);
    }

    @Test
    void thePageTellsWhatAStageCostsWhenIdle() {
        assertThat(page.replace('\n', ' '))
                .contains(
                        "an idle stage costs **%s** a month with the settings of `dev`, and **%s** with those of `prod`"
                                .formatted(idle(Synthesized.dev()), idle(Synthesized.prod())));
    }

    @Test
    void theAlarmWatchesAsManyQueuesAsThePageSays() {
        var watched = Synthesized.dev().resources("AWS::CloudWatch::Alarm").stream()
                .flatMap(alarm -> alarm.property("Metrics").valueStream())
                .filter(metric -> metric.has("MetricStat"))
                .count();

        assertThat(prices.get("AWS::CloudWatch::Alarm"))
                .isEqualByComparingTo(new BigDecimal("0.10").multiply(BigDecimal.valueOf(watched)));
    }

    private String idle(Synthesized stacks) {
        var dollars = stacks.resources().stream()
                .filter(resource -> !resource.type().equals(SCHEDULE))
                .map(resource -> prices.getOrDefault(resource.type(), BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return String.format(Locale.ROOT, "$%.2f", dollars);
    }
}
