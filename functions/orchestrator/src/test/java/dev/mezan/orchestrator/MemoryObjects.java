package dev.mezan.orchestrator;

import dev.mezan.core.payload.Checksums;
import dev.mezan.core.payload.ClaimCheck;
import dev.mezan.core.payload.ObjectStore;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Objects in memory. */
final class MemoryObjects implements ObjectStore {
    final Map<String, byte[]> objects = new ConcurrentHashMap<>();

    @Override
    public ClaimCheck put(String key, byte[] bytes) {
        objects.put(key, bytes.clone());
        return new ClaimCheck("mezan-objects", key, Checksums.sha256(bytes), bytes.length);
    }

    @Override
    public byte[] get(ClaimCheck claim) {
        var bytes = Optional.ofNullable(objects.get(claim.key())).orElseThrow();
        return Checksums.verified(bytes, claim);
    }
}
