package dev.mezan.agent.testing;

import dev.mezan.core.payload.Checksums;
import dev.mezan.core.payload.ClaimCheck;
import dev.mezan.core.payload.ObjectStore;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Objects in memory, with the checksums of real ones. */
public final class MemoryPayloads implements ObjectStore {
    private static final String BUCKET = "memory";

    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();

    @Override
    public ClaimCheck put(String key, byte[] bytes) {
        objects.put(key, bytes.clone());
        return new ClaimCheck(BUCKET, key, Checksums.sha256(bytes), bytes.length);
    }

    @Override
    public byte[] get(ClaimCheck claim) {
        var bytes = objects.get(claim.key());
        if (bytes == null) {
            throw new MezanException(
                    Problem.of("missing-object", "There is no such object").at(claim.key()));
        }
        return Checksums.verified(bytes.clone(), claim);
    }

    /** How many objects there are. */
    public int size() {
        return objects.size();
    }
}
