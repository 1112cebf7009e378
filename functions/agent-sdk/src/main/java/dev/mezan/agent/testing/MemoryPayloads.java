package dev.mezan.agent.testing;

import dev.mezan.agent.invocation.Checksum;
import dev.mezan.agent.invocation.Payloads;
import dev.mezan.core.payload.ClaimCheck;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Objects in memory, with the checksums of real ones. */
public final class MemoryPayloads implements Payloads {
    private static final String BUCKET = "memory";

    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();

    @Override
    public byte[] read(ClaimCheck claim) {
        var bytes = objects.get(claim.key());
        if (bytes == null) {
            throw new MezanException(
                    Problem.of("missing-object", "There is no such object").at(claim.key()));
        }
        return Checksum.verified(claim, bytes.clone());
    }

    @Override
    public ClaimCheck store(String run, String task, byte[] bytes) {
        var claim = Checksum.claim(BUCKET, run, task, bytes);
        objects.put(claim.key(), bytes.clone());
        return claim;
    }

    /** Stores an object under a key of its own. */
    public ClaimCheck put(String key, byte[] bytes) {
        objects.put(key, bytes.clone());
        return new ClaimCheck(BUCKET, key, Checksum.of(bytes), bytes.length);
    }

    /** How many objects there are. */
    public int size() {
        return objects.size();
    }
}
