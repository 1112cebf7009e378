package dev.mezan.runtime;

import dev.mezan.runtime.endpoint.AwsRequest;
import dev.mezan.runtime.endpoint.AwsResponse;
import dev.mezan.runtime.endpoint.Pages;
import dev.mezan.runtime.meter.Bill;
import dev.mezan.runtime.meter.Meter;
import dev.mezan.runtime.meter.Prices;
import java.util.Map;
import java.util.OptionalLong;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code GET /_mezan/meter}: what AWS would have billed since the suite started.
 *
 * @param meter the suite's
 */
record MeterPage(Meter meter) implements Pages.Page {
    @Override
    public AwsResponse answer(AwsRequest request, Map<String, String> values) {
        var bill = Bill.of(meter.totals(), Prices.LIST).toJson(OptionalLong.empty());
        return Pages.json(200, JsonMapper.shared().writeValueAsBytes(bill));
    }
}
