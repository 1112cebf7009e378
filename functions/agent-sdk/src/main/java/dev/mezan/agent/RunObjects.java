package dev.mezan.agent;

import dev.mezan.core.payload.ClaimCheck;

/** The objects that tasks refer to, in the suite's bucket. */
public interface RunObjects {
    /**
     * The bytes that a claim check stands for.
     *
     * @throws dev.mezan.core.problem.MezanException with the code {@code checksum-mismatch} if they are not those that
     *     were stored, {@code missing-object} if there are none
     */
    byte[] read(ClaimCheck claim);
}
