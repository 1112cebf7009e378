package dev.mezan.operations.publish;

import dev.mezan.aws.Once;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Puts an answer to the address that CloudFormation signed for it; 10 seconds for each of 3 tries. */
final class ResponseAddress {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int TRIES = 3;

    private final Once<HttpClient> http = new Once<>(() -> HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LIMIT)
            .build());

    /**
     * Puts it; without a content type, which the signature leaves out too.
     *
     * @throws MezanException with the code {@code not-answered} if nobody took it
     */
    void put(URI address, byte[] answer) {
        var request = HttpRequest.newBuilder(address)
                .timeout(LIMIT)
                .PUT(HttpRequest.BodyPublishers.ofByteArray(answer))
                .build();
        var refusal = "";
        for (var attempt = 1; attempt <= TRIES; attempt++) {
            refusal = refusal(request);
            if (refusal.isEmpty()) {
                return;
            }
        }
        // The address is signed: who has it may answer, so it is not shown.
        throw new MezanException(Problem.of("not-answered", "CloudFormation did not take the answer")
                .at(address.getHost())
                .got(refusal)
                .advise("Lambda invokes again by itself; if the stack waits, see that the function may reach S3."));
    }

    private String refusal(HttpRequest request) {
        try {
            var status = http.get()
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            return status < 300 ? "" : "status " + status;
        } catch (IOException e) {
            return e.toString();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }
}
