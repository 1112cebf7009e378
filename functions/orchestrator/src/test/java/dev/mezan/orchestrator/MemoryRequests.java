package dev.mezan.orchestrator;

import dev.mezan.core.request.IdempotencyKey;
import dev.mezan.core.request.RequestRecord;
import dev.mezan.core.request.Requests;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Requests in memory, none of which expires; it counts how often it was asked. */
final class MemoryRequests implements Requests {
    private final Map<IdempotencyKey, RequestRecord> records = new HashMap<>();
    private int asked;

    @Override
    public Optional<RequestRecord> record(RequestRecord request) {
        asked++;
        return Optional.ofNullable(records.putIfAbsent(request.key(), request));
    }

    int asked() {
        return asked;
    }
}
