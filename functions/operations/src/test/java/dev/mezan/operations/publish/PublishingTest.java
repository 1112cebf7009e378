package dev.mezan.operations.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mezan.aws.Publisher;
import dev.mezan.core.inbox.PersonAgent;
import dev.mezan.core.json.Json;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.core.registry.Publication;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.node.ObjectNode;

class PublishingTest {
    private static final String WORKFLOW = """
            {"name": "ask", "version": "1.0.0", "description": "Asks.", "lane": "fast", "inputSchema": {},
             "tasks": [{"id": "who", "agent": "person", "input": {"message": "Who?", "assignees": ["ada"]}}]}
            """;

    private final TestingTable table = new TestingTable();
    private final AnswerServer cloudFormation;

    PublishingTest() throws IOException {
        cloudFormation = new AnswerServer();
    }

    @AfterEach
    void stop() {
        cloudFormation.close();
    }

    @Test
    void aStackThatIsCreatedHearsWhatWasPublished() {
        publishing(WORKFLOW).answer(request("Create"));

        assertThat(cloudFormation.answers()).singleElement().satisfies(answer -> {
            assertThat(answer.path("Status").asString()).isEqualTo("SUCCESS");
            assertThat(answer.path("PhysicalResourceId").asString()).isEqualTo("registry-of-control");
            assertThat(answer.path("StackId").asString()).isEqualTo("arn:stack");
            assertThat(answer.path("RequestId").asString()).isEqualTo("request-1");
            assertThat(answer.path("LogicalResourceId").asString()).isEqualTo("Registry");
            assertThat(answer.path("Data"))
                    .isEqualTo(Json.object().put("agents", 1).put("workflows", 1));
        });
        assertThat(table.items())
                .extracting(item ->
                        item.getOrDefault("pk", AttributeValue.fromS("")).s())
                .containsExactly("AGENT", "WORKFLOW#ask", "WORKFLOW#ask");
    }

    @Test
    void anUpdateIsOfTheSameResource() {
        publishing(WORKFLOW).answer(request("Update").put("PhysicalResourceId", "older-name"));

        assertThat(cloudFormation.answers())
                .singleElement()
                .satisfies(answer ->
                        assertThat(answer.path("PhysicalResourceId").asString()).isEqualTo("older-name"));
    }

    @Test
    void aDeletionLeavesTheTableAlone() {
        publishing("broken").answer(request("Delete"));

        assertThat(cloudFormation.answers())
                .singleElement()
                .satisfies(
                        answer -> assertThat(answer.path("Status").asString()).isEqualTo("SUCCESS"));
        assertThat(table.items()).isEmpty();
    }

    @Test
    void aFailureIsToldWithItsReason() {
        table.refuse(new MezanException(Problem.of("version-taken", "x".repeat(9_000))));

        publishing(WORKFLOW).answer(request("Create"));

        assertThat(cloudFormation.answers()).singleElement().satisfies(answer -> {
            assertThat(answer.path("Status").asString()).isEqualTo("FAILED");
            assertThat(answer.path("Reason").asString()).startsWith("xxx").hasSizeLessThan(1_100);
            assertThat(Json.size(answer)).isLessThan(4_096);
        });
    }

    @Test
    void nothingIsWrittenIfOneDocumentIsBroken() {
        publishing(WORKFLOW.replace("person", "nobody")).answer(request("Create"));

        assertThat(cloudFormation.answers())
                .singleElement()
                .satisfies(
                        answer -> assertThat(answer.path("Reason").asString()).contains("nobody"));
        assertThat(table.items()).isEmpty();
    }

    @Test
    void anAnswerThatIsNotTakenIsPutAgain() {
        cloudFormation.refuse(2);

        publishing(WORKFLOW).answer(request("Create"));

        assertThat(cloudFormation.answers()).hasSize(1);
    }

    @Test
    void theInvocationFailsIfNobodyTakesTheAnswerAndDoesNotShowTheSignedAddress() {
        cloudFormation.refuse(3);

        assertThatThrownBy(() -> publishing(WORKFLOW).answer(request("Create")))
                .isInstanceOf(MezanException.class)
                .hasMessageContaining("status 503")
                .hasMessageNotContaining("secret");
    }

    @Test
    void byHandItAnswersAndItsErrorIsTheFunctionsError() {
        assertThat(publishing(WORKFLOW).answer(Json.object()))
                .isEqualTo(Json.object().put("agents", 1).put("workflows", 1));
        assertThatThrownBy(() -> publishing("broken").answer(Json.object())).isInstanceOf(MezanException.class);
        assertThat(cloudFormation.answers()).isEmpty();
    }

    @Test
    void whatTheCatalogWroteIsReadAsItWas() {
        var publication = publication(WORKFLOW);

        assertThat(Publication.read(publication.text(), "registry.json")).isEqualTo(publication);
        assertThatThrownBy(() -> Publication.read("{\"agents\": 3}", "registry.json"))
                .hasMessageContaining("registry.json");
    }

    @Test
    void anArtifactWithoutARegistrySaysSo() {
        assertThatThrownBy(RegistryFile::read).hasMessageContaining("has no registry");
    }

    private Publishing publishing(String workflow) {
        return new Publishing(
                () -> publication(workflow),
                new Publisher(table, "control"),
                new CustomResource("registry-of-control", new ResponseAddress()));
    }

    private static Publication publication(String workflow) {
        return new Publication(List.of(PersonAgent.manifest()), List.of(workflow));
    }

    private ObjectNode request(String type) {
        return Json.object()
                .put("RequestType", type)
                .put("ResponseURL", cloudFormation.address())
                .put("StackId", "arn:stack")
                .put("RequestId", "request-1")
                .put("LogicalResourceId", "Registry");
    }
}
