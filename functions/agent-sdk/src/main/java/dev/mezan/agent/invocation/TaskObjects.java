package dev.mezan.agent.invocation;

import dev.mezan.agent.RunObjects;
import dev.mezan.core.payload.Checksums;
import dev.mezan.core.payload.ClaimCheck;
import dev.mezan.core.payload.ObjectStore;
import java.util.regex.Pattern;

/**
 * The objects of tasks, in a store.
 *
 * @param store where they lie
 */
public record TaskObjects(ObjectStore store) implements RunObjects {
    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9._-]+");
    private static final int KEY_DIGITS = 32;

    @Override
    public byte[] read(ClaimCheck claim) {
        return store.get(claim);
    }

    /**
     * Stores bytes under a key that depends on them alone, so that a repeated attempt writes the same object: {@code
     * payloads/<run>/<task>-<first half of the checksum>.json}.
     *
     * @param run the run whose they are
     * @param task the task that made them
     * @return the claim check that {@link #read} takes
     */
    ClaimCheck put(String run, String task, byte[] bytes) {
        var digits = Checksums.sha256(bytes).substring(0, KEY_DIGITS);
        return store.put("payloads/" + safe(run) + "/" + safe(task) + "-" + digits + ".json", bytes);
    }

    /** Keeps a result that its schema forbids, under {@code runs/<run>/rejected/<task>}, and says where. */
    String reject(String run, String task, byte[] bytes) {
        var claim = store.put("runs/" + safe(run) + "/rejected/" + safe(task), bytes);
        return "s3://" + claim.bucket() + "/" + claim.key();
    }

    private static String safe(String part) {
        return UNSAFE.matcher(part).replaceAll("_");
    }
}
