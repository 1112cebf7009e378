package dev.mezan.runtime.states;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ResourceNotFoundException;
import software.amazon.awssdk.services.sfn.model.StateMachineListItem;
import software.amazon.awssdk.services.sfn.model.Tag;
import software.amazon.awssdk.services.sfn.model.TooManyTagsException;

/** Whose machines are whose, and their tags. */
class AccountsTest {
    private static final String PASS = "{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Pass\",\"End\":true}}}";

    private final TestMachines suite = new TestMachines(ExecutionSettings.IN_MEMORY, List.of());

    @Test
    void theAccountIsTheKeyOfTwelveDigitsAndTheRegionThatOfTheSignature() {
        var frankfurt = client("111122223333", Region.EU_CENTRAL_1);
        var arn = create(frankfurt);
        assertThat(arn).isEqualTo("arn:aws:states:eu-central-1:111122223333:stateMachine:order");
        var execution = frankfurt
                .startExecution(request -> request.stateMachineArn(arn).name("one"))
                .executionArn();
        assertThat(execution).isEqualTo("arn:aws:states:eu-central-1:111122223333:execution:order:one");
        assertThat(create(client("AKIDEXAMPLE", Region.EU_CENTRAL_1)))
                .isEqualTo("arn:aws:states:eu-central-1:000000000000:stateMachine:order");
    }

    @Test
    void accountsAndRegionsSeeOnlyTheirOwn() {
        create(client("111122223333", Region.EU_CENTRAL_1));
        assertThat(client("111122223333", Region.EU_CENTRAL_1)
                        .listStateMachines()
                        .stateMachines())
                .extracting(StateMachineListItem::name)
                .containsExactly("order");
        assertThat(client("111122223333", Region.EU_WEST_1).listStateMachines().stateMachines())
                .isEmpty();
        assertThat(client("444455556666", Region.EU_CENTRAL_1)
                        .listStateMachines()
                        .stateMachines())
                .isEmpty();
    }

    @Test
    void tagsAreAddedReplacedAndTakenAway() {
        var client = suite.client();
        var arn = create(client);
        client.tagResource(request -> request.resourceArn(arn).tags(tag("b", "1"), tag("a", "2")));
        client.tagResource(request -> request.resourceArn(arn).tags(tag("b", "3")));
        assertThat(tags(client, arn)).containsExactly(tag("a", "2"), tag("b", "3"));
        client.untagResource(request -> request.resourceArn(arn).tagKeys("a", "never"));
        assertThat(tags(client, arn)).containsExactly(tag("b", "3"));
    }

    @Test
    void aMachineHasAtMostFiftyTagsAndAVersionNone() {
        var client = suite.client();
        var arn = create(client);
        var fifty =
                IntStream.range(0, 50).mapToObj(index -> tag("k" + index, "")).toList();
        client.tagResource(request -> request.resourceArn(arn).tags(fifty));
        assertThatThrownBy(() ->
                        client.tagResource(request -> request.resourceArn(arn).tags(tag("more", ""))))
                .isInstanceOf(TooManyTagsException.class);
        assertThat(tags(client, arn)).hasSize(50);
        client.publishStateMachineVersion(request -> request.stateMachineArn(arn));
        assertThatThrownBy(() -> client.tagResource(
                        request -> request.resourceArn(arn + ":1").tags(tag("a", ""))))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageStartingWith("Resource not found: '" + arn + ":1'");
    }

    @Test
    void activitiesHaveTagsToo() {
        var client = suite.client();
        var arn = client.createActivity(request -> request.name("work").tags(tag("a", "1")))
                .activityArn();
        client.tagResource(request -> request.resourceArn(arn).tags(tag("b", "2")));
        client.untagResource(request -> request.resourceArn(arn).tagKeys("a"));
        assertThat(tags(client, arn)).containsExactly(tag("b", "2"));
        client.deleteActivity(request -> request.activityArn(arn));
        assertThatThrownBy(() -> tags(client, arn)).isInstanceOf(ResourceNotFoundException.class);
    }

    private SfnClient client(String key, Region region) {
        return suite.client(StaticCredentialsProvider.create(AwsBasicCredentials.create(key, "secret")), region);
    }

    private static String create(SfnClient client) {
        return client.createStateMachine(
                        request -> request.name("order").definition(PASS).roleArn("arn:aws:iam::777788889999:role/a"))
                .stateMachineArn();
    }

    private static List<Tag> tags(SfnClient client, String arn) {
        return client.listTagsForResource(request -> request.resourceArn(arn)).tags();
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }
}
