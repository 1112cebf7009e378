package dev.mezan.core.payload;

/** Where values lie that are too large to travel; a port. */
public interface ObjectStore {
    /** Stores bytes under a key, over what is there, and says where they are. */
    ClaimCheck put(String key, byte[] bytes);

    /**
     * The bytes that a claim check stands for, its checksum verified.
     *
     * @throws dev.mezan.core.problem.MezanException with the code {@code missing-object} or {@code checksum-mismatch}
     */
    byte[] get(ClaimCheck claim);
}
