package dev.mezan.aws;

import dev.mezan.core.inbox.Notice;
import dev.mezan.core.inbox.Notifications;
import dev.mezan.core.json.Json;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Posts each notice as JSON to an address, which has 5 seconds to take it. */
final class WebhookNotifications implements Notifications {
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final URI address;
    private final Once<HttpClient> http =
            new Once<>(() -> HttpClient.newBuilder().connectTimeout(LIMIT).build());

    WebhookNotifications(URI address) {
        this.address = address;
    }

    @Override
    public void tell(Notice notice) {
        var request = HttpRequest.newBuilder(address)
                .timeout(LIMIT)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(notice.document())))
                .build();
        try {
            var status = http.get()
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status >= 300) {
                throw new MezanException(refused(status + ""));
            }
        } catch (IOException e) {
            throw new MezanException(refused(e.toString()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MezanException(refused("interrupted"), e);
        }
    }

    private Problem refused(String answer) {
        return Problem.of("not-notified", "The webhook did not take the notice")
                .at(address.toString())
                .got(answer)
                .advise("Mend " + Variables.NOTIFY_WEBHOOK + ", or what answers there.");
    }
}
