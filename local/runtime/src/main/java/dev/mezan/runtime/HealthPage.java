package dev.mezan.runtime;

import dev.mezan.runtime.endpoint.AwsRequest;
import dev.mezan.runtime.endpoint.AwsResponse;
import dev.mezan.runtime.endpoint.Pages;
import dev.mezan.runtime.endpoint.Part;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** {@code GET /_mezan/health}: how far each part is; 200 when all are ready or start on demand, 503 before. */
final class HealthPage implements Pages.Page {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final List<Part<?>> parts;

    HealthPage(List<Part<?>> parts) {
        this.parts = List.copyOf(parts);
    }

    @Override
    public AwsResponse answer(AwsRequest request, Map<String, String> values) {
        var states = JSON.createObjectNode();
        parts.forEach(part -> states.put(part.name(), part.state().word()));
        var status = status();
        var page = JSON.createObjectNode().put("status", status);
        page.set("parts", states);
        return Pages.json(status.equals("ready") ? 200 : 503, JSON.writeValueAsBytes(page));
    }

    private String status() {
        var worst = "ready";
        for (var part : parts) {
            switch (part.state()) {
                case FAILED -> {
                    return "failed";
                }
                case STARTING -> worst = "starting";
                case ON_DEMAND, READY -> {}
            }
        }
        return worst;
    }
}
