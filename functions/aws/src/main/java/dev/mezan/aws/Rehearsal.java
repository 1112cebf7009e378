package dev.mezan.aws;

import dev.mezan.core.json.Json;
import dev.mezan.core.problem.Problem;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.regions.Region;

/**
 * Goes once through what the first invocation of a function would have to load: its clients, from the request through
 * the signature to the answer, JSON both ways, and what TLS needs.
 *
 * <p>Nothing leaves: the requests are those of other clients, that have no carrier and credentials of nobody. The
 * function's own clients are made, but they ask for their credentials only after a restore: those of before would be
 * those of every instance, and would have run out.
 */
final class Rehearsal {
    private final AwsClients own;
    private final AwsClients stage;

    Rehearsal(AwsClients own, Consumer<SdkHttpRequest> witness) {
        this.own = own;
        this.stage = AwsClients.of(new ClientSettings(
                Optional.empty(),
                Optional.of(Region.US_EAST_1),
                Optional.of(StaticCredentialsProvider.create(AwsBasicCredentials.create("nobody", "nothing"))),
                Optional.of(new NoCarrier(witness))));
    }

    void run() {
        List.of(Service.values()).stream().filter(Service::isThere).forEach(this::play);
        readAndWrite();
        trust();
    }

    private void play(Service service) {
        service.rehearse(stage);
        service.make(own);
    }

    private static void readAndWrite() {
        var problem = Problem.of("rehearsal", "Nothing is wrong").at("/").advise("Go on.");
        var text = Json.text(Json.object().set("problem", Json.from(problem)));
        Json.to(Problem.class, Json.parse(text, "rehearsal").path("problem"));
    }

    /** The certificates that servers are checked by take long to read. */
    private static void trust() {
        try {
            SSLContext.getDefault().getSocketFactory();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("The JVM has no TLS", e);
        }
    }
}
