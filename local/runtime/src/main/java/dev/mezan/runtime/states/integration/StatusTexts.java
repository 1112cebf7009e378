package dev.mezan.runtime.states.integration;

import io.helidon.http.Status;

/** What HTTP statuses are called; HTTP/2 does not send it. */
final class StatusTexts {
    private StatusTexts() {}

    static String of(int status) {
        return Status.create(status).reasonPhrase();
    }
}
