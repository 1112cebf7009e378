package dev.mezan.cli.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.catalog.SuiteCatalog;
import dev.mezan.cli.cost.work.Costs;
import dev.mezan.cli.cost.work.Costs.ChainCost;
import dev.mezan.cli.cost.work.Costs.Extra;
import dev.mezan.cli.cost.work.Usage;
import dev.mezan.cli.screen.Screen;
import dev.mezan.core.workflow.Lane;
import dev.mezan.runtime.meter.Prices;
import dev.mezan.runtime.meter.Unit;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CostReportTest {
    private static final Per THOUSAND = Per.of("1000-tasks");

    @Test
    void fiveThousandthsOfADollarForAThousandTasksAreEnoughAndNoMore() {
        // Eight writes cost 0.000005 dollars.
        assertThat(report(Lane.FAST, 8).goalIsMet()).isTrue();
        assertThat(report(Lane.FAST, 8.01).goalIsMet()).isFalse();
        assertThat(report(Lane.DURABLE, 80).goalIsMet()).isTrue();
    }

    @Test
    void theGoalIsForAThousandTasksHoweverManyAreTold() {
        var report = new CostReport(costs(Lane.FAST, 8), Per.of("1000000-tasks"), Optional.empty(), Prices.LIST);
        assertThat(report.goalIsMet()).isTrue();
        assertThat(report.json()).containsEntry("usd", new BigDecimal("5"));
    }

    @Test
    void theScreenHasUnitsPricesSourcesAndWhatIsLeftOut() {
        assertThat(lines(report(Lane.FAST, 8)))
                .contains("for 1,000 tasks in the fast lane", "no free tier counted", "2026-06-01", "us-east-1")
                .containsPattern("dynamodb +write request units +8,000 +\\$0.625 a million +\\$0.005 ")
                .contains("aws.amazon.com/dynamodb/pricing/")
                .contains("Goal: at most $0.005 for 1,000 tasks, reached")
                .containsPattern("Standard states by hand +\\$0.03 +6.0 +14 states entered")
                .containsPattern("an effect +\\$0.0013 +2 write request units")
                .contains("no cache that spares the call");
    }

    @Test
    void aMonthHasItsTasksWhatIsKeptAndWhatStandsIdle() {
        var month = new Month(1_000_000, costs(Lane.FAST, 8), SuiteCatalog.shipped());
        assertThat(month.lines()).extracting(Month.Line::what).first().isEqualTo("the tasks");
        assertThat(month.lines().getFirst().usd(Prices.LIST)).isEqualByComparingTo("5");
        assertThat(month.usd(Prices.LIST, true))
                .isEqualByComparingTo(
                        new Month(0, costs(Lane.FAST, 8), SuiteCatalog.shipped()).usd(Prices.LIST, false));
        assertThat(lines(new CostReport(costs(Lane.FAST, 8), THOUSAND, Optional.of(month), Prices.LIST)))
                .contains("a month of 1,000,000 tasks")
                .containsPattern("Lambda asking 3 empty queues +1,971,000 requests +\\$0.79")
                .contains("of it, when nobody uses it");
    }

    private static CostReport report(Lane lane, double writes) {
        return new CostReport(costs(lane, writes), THOUSAND, Optional.empty(), Prices.LIST);
    }

    private static Costs costs(Lane lane, double writes) {
        var chain = new Usage(Map.of(Unit.STANDARD_TRANSITION, 1.2));
        return new Costs(
                lane,
                20,
                new Usage(Map.of(Unit.DYNAMODB_WRITE, writes)),
                200,
                chain,
                List.of(new ChainCost(false, 14, chain), new ChainCost(true, 38, chain)),
                List.of(new Extra("effect", "an effect", "so", new Usage(Map.of(Unit.DYNAMODB_WRITE, 2.0)))));
    }

    private static String lines(CostReport report) {
        var nowhere = new PrintStream(new ByteArrayOutputStream());
        var screen = new Screen(nowhere, nowhere, false, false, () -> 160);
        return String.join("\n", new CostScreen(report, screen).lines());
    }
}
