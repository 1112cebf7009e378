package dev.mezan.core.request;

import java.util.Optional;

/** Where requests under keys are written; a port. */
public interface Requests {
    /**
     * Writes a request, unless its key has one that has not expired; one request.
     *
     * @return the one that is there, and stays; empty if this one was written
     */
    Optional<RequestRecord> record(RequestRecord request);
}
