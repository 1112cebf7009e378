package dev.mezan.runtime;

import static dev.mezan.runtime.TestingCatalog.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.awaitility.Awaitility.await;

import dev.mezan.asl.ExecutionContext;
import dev.mezan.asl.ObjectStore.Address;
import dev.mezan.aws.AwsClients;
import dev.mezan.catalog.Grant;
import dev.mezan.runtime.states.maprun.SuiteObjects;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** Distributed Maps over the suite's S3. */
class MapRunsIT {
    private static LocalSuite suite;
    private static AwsClients clients;

    @BeforeAll
    static void start() {
        suite = LocalSuite.start(new SuiteSettings(0, Optional.empty(), false), TestingCatalog.small());
        clients = suite.clients();
    }

    @AfterAll
    static void stop() {
        suite.close();
    }

    private static void put(String key, String text) {
        clients.s3().putObject(request -> request.bucket(BUCKET).key(key), RequestBody.fromString(text));
    }

    private static DescribeExecutionResponse run(String name, String more) {
        var definition = """
                {"QueryLanguage":"JSONata","StartAt":"All","States":{"All":{"Type":"Map","End":true,%s
                  "ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"EXPRESS"},
                    "StartAt":"Pass","States":{"Pass":{"Type":"Pass","End":true}}}}}}""".formatted(more);
        var states = clients.stepFunctions();
        var machine = states.createStateMachine(request ->
                        request.name(name).definition(definition).roleArn("arn:aws:iam::000000000000:role/any"))
                .stateMachineArn();
        var execution = states.startExecution(request -> request.stateMachineArn(machine))
                .executionArn();
        await().until(() -> states.describeExecution(request -> request.executionArn(execution))
                        .status()
                != ExecutionStatus.RUNNING);
        return states.describeExecution(request -> request.executionArn(execution));
    }

    private static String reader(String resource, String config, String place) {
        return "\"ItemReader\":{\"Resource\":\"arn:aws:states:::s3:" + resource + "\",\"ReaderConfig\":{" + config
                + "},\"Arguments\":{\"Bucket\":\"" + BUCKET + "\"," + place + "}},";
    }

    @Test
    void itemsAreReadFromAnObjectAndResultsAreWrittenToOthers() {
        put("in/k.csv", "id,name\n1,a\n2,b\n");
        var ended = run(
                "csv",
                reader("getObject", "\"InputType\":\"CSV\",\"CSVHeaderLocation\":\"FIRST_ROW\"", "\"Key\":\"in/k.csv\"")
                        + "\"ResultWriter\":{\"Resource\":\"arn:aws:states:::s3:putObject\",\"Arguments\":{\"Bucket\":\""
                        + BUCKET + "\",\"Prefix\":\"out\"},\"WriterConfig\":{\"Transformation\":\"COMPACT\"}},"
                        + "\"Output\":\"{% $states.result.ResultWriterDetails.Key %}\",\"MaxConcurrency\":1,");
        assertThat(ended.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        var manifest = ended.output().replace("\"", "");
        assertThat(manifest).matches("out/[0-9a-f-]{36}/manifest.json");
        var results = manifest.replace("manifest", "SUCCEEDED_0");
        assertThat(clients.s3()
                        .getObjectAsBytes(request -> request.bucket(BUCKET).key(results))
                        .asUtf8String())
                .isEqualTo("[{\"id\":\"1\",\"name\":\"a\"},{\"id\":\"2\",\"name\":\"b\"}]");
    }

    @Test
    void objectsAreListed() {
        put("list/1", "x");
        put("list/2", "yy");
        var ended = run(
                "list",
                reader("listObjectsV2", "", "\"Prefix\":\"list/\"")
                        + "\"Output\":\"{% $join($states.result.(Key & ':' & Size), ' ') %}\",");
        assertThat(ended.output()).isEqualTo("\"list/1:1 list/2:2\"");
    }

    @Test
    void anObjectThatIsNotThereFailsTheReader() {
        var ended = run("none", reader("getObject", "\"InputType\":\"JSON\"", "\"Key\":\"none\""));
        assertThat(ended.error()).isEqualTo("States.ItemReaderFailed");
        assertThat(ended.cause()).contains("Failed to read S3://" + BUCKET + "/none");
    }

    @Test
    void withoutAGrantAMachineMayNotWrite() {
        var objects = new SuiteObjects(machine ->
                suite.clients(machine, List.of(new Grant.ReadObjects(BUCKET))).s3());
        var who = new ExecutionContext("e", "e", "r", Instant.EPOCH, "mapper", "mapper", Optional.empty());
        assertThatIOException()
                .isThrownBy(() -> objects.put(who, Address.of(BUCKET, "k"), new byte[0]))
                .withMessageContaining("Add new Grant.WriteObjects(\"" + BUCKET + "\") to mapper in the catalog.");
    }
}
