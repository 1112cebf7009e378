package dev.mezan.runtime.crash;

import dev.mezan.aws.AwsClients;
import java.util.List;
import java.util.Optional;

/** A kind of work that a suite accepts, and is held to after it was killed. */
interface Work {
    /** What it is called, in the ids of its pieces. */
    String name();

    /**
     * Asks for a piece of it; when this returns, it has been accepted.
     *
     * @throws software.amazon.awssdk.core.exception.SdkException if nobody knows whether it has
     */
    void ask(AwsClients suite, String id);

    /** Whether a piece of which nobody knows whether it was accepted is there; it is held to the same then. */
    boolean isThere(AwsClients suite, String id);

    /** Whether a piece has come to its end; what is still to be done by people for that is done here. */
    boolean isOver(AwsClients suite, String id);

    /** What is wrong with a piece that is over; empty if nothing is. */
    Optional<String> fault(AwsClients suite, String id);

    /** What is wrong with all that the pieces share, once every one of them is over. */
    default List<String> faults(AwsClients suite) {
        return List.of();
    }
}
