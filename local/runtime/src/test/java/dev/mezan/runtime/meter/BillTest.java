package dev.mezan.runtime.meter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class BillTest {
    private final Meter meter = new Meter();

    @Test
    void whatWasCountedIsPricedItemByItem() {
        meter.count(Unit.LAMBDA_REQUEST, 12);
        meter.count(Unit.LAMBDA_GB_SECOND, 0.5);
        meter.count(Unit.EXPRESS_REQUEST, 2);
        var bill = Bill.of(meter.totals(), Prices.LIST);
        assertThat(JsonMapper.shared().writeValueAsString(bill.toJson(OptionalLong.of(12))))
                .isEqualTo("{\"usd\":0.0000110667,\"usd_per_1000_tasks\":0.000922225,\"items\":["
                        + "{\"service\":\"lambda\",\"unit\":\"requests\",\"quantity\":12,\"usd\":0.0000024},"
                        + "{\"service\":\"lambda\",\"unit\":\"GB-seconds\",\"quantity\":0.5,\"usd\":0.0000066667},"
                        + "{\"service\":\"states\",\"unit\":\"Express requests\",\"quantity\":2,\"usd\":0.000002}],"
                        + "\"prices\":\"2026-06-01 us-east-1 arm64\"}");
    }

    @Test
    void withoutTasksThereIsNoCostPerTask() {
        assertThat(Bill.of(meter.totals(), Prices.LIST).toJson(OptionalLong.of(0)))
                .doesNotContainKey("usd_per_1000_tasks")
                .containsEntry("prices", "2026-06-01 us-east-1 arm64");
    }

    @Test
    void everyUnitHasAPrice() {
        for (var unit : Unit.values()) {
            assertThat(Prices.LIST.of(unit)).as(unit.name()).isPositive();
        }
    }
}
