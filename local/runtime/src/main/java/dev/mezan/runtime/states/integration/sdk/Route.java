package dev.mezan.runtime.states.integration.sdk;

import java.net.URI;

/** Where a service is reached. */
public sealed interface Route {
    /** In this process. */
    record Own() implements Route {}

    /** At an address, over HTTP. */
    record Remote(URI address) implements Route {}

    /**
     * Nowhere.
     *
     * @param reason why, and what to do about it
     */
    record Nowhere(String reason) implements Route {}
}
