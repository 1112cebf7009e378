package dev.mezan.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.aws.snapstart.SnapStart;
import dev.mezan.aws.snapstart.TestingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.regions.Region;

class RehearsalTest {
    private final List<String> asked = new ArrayList<>();
    private final AwsClients own = AwsClients.of(new ClientSettings(
            Optional.empty(),
            Optional.of(Region.EU_CENTRAL_1),
            Optional.of(this::credentials),
            Optional.of(new NoCarrier(request -> asked.add(request.getUri().toString())))));

    private AwsCredentials credentials() {
        asked.add("credentials");
        return AwsBasicCredentials.create("own", "own");
    }

    @Test
    void everyServicesRequestIsSignedAndReadWithoutTheFunctionsOwnCarrierOrCredentials() {
        var rehearsed = new ArrayList<SdkHttpRequest>();
        new Rehearsal(own, rehearsed::add).run();
        assertThat(rehearsed)
                .extracting(SdkHttpRequest::host)
                .contains("dynamodb.us-east-1.amazonaws.com", "states.us-east-1.amazonaws.com")
                .anyMatch(host -> host.contains("s3"));
        assertThat(rehearsed)
                .allSatisfy(request -> assertThat(request.firstMatchingHeader("Authorization"))
                        .hasValueSatisfying(signature -> assertThat(signature).contains("nobody")));
        assertThat(asked).isEmpty();
    }

    @Test
    void theFunctionsOwnClientAsksForItsCredentialsWhenItIsUsedAfterARestore() throws Exception {
        var context = new TestingContext();
        var lines = new ArrayList<String>();
        var environment = FunctionEnvironment.of(Map.of(), own, new SnapStart(context, lines::add));
        context.checkpoint();
        context.restore();
        assertThat(lines).isEmpty();
        assertThat(asked).isEmpty();
        environment
                .clients()
                .dynamoDb()
                .getItem(request -> request.tableName("things").key(Map.of()));
        assertThat(asked).containsExactly("credentials", "https://dynamodb.eu-central-1.amazonaws.com/");
    }

    @Test
    void twoInstancesOfOneSnapshotDrawDifferentNumbers() throws Exception {
        var context = new TestingContext();
        var environment = FunctionEnvironment.of(Map.of(), own, new SnapStart(context, _ -> {}));
        context.checkpoint();
        context.restore();
        var first = environment.random().nextLong();
        context.restore();
        assertThat(environment.random().nextLong()).isNotEqualTo(first);
    }
}
