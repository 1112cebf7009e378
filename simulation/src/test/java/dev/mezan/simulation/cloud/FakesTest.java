package dev.mezan.simulation.cloud;

import dev.mezan.asl.InvalidDefinition;
import dev.mezan.asl.StateMachine;
import dev.mezan.catalog.QueueSpec;
import dev.mezan.catalog.TableSpec;
import dev.mezan.conformance.MachinesContract;
import dev.mezan.conformance.ObjectsContract;
import dev.mezan.conformance.QueriesContract;
import dev.mezan.conformance.QueuesContract;
import dev.mezan.conformance.TablesContract;
import dev.mezan.simulation.cloud.dynamodb.Database;
import dev.mezan.simulation.cloud.dynamodb.TableClient;
import dev.mezan.simulation.cloud.lambda.Functions;
import dev.mezan.simulation.cloud.lambda.HandlerMaker;
import dev.mezan.simulation.cloud.s3.Buckets;
import dev.mezan.simulation.cloud.s3.ObjectClient;
import dev.mezan.simulation.cloud.sqs.QueueClient;
import dev.mezan.simulation.cloud.sqs.Queues;
import dev.mezan.simulation.cloud.states.Executions;
import dev.mezan.simulation.cloud.states.Integrations;
import dev.mezan.simulation.cloud.states.Machine;
import dev.mezan.simulation.cloud.states.StatesClient;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The fakes do what the real ones do. */
class FakesTest {
    private static final String TABLE = "things";
    private static final TableSpec SPEC = new TableSpec(
            TABLE, "pk", "sk", "ttl", List.of(new TableSpec.Index("by-status", "gpk", "gsk", List.of("n"))));

    private static DynamoDbClient tables() {
        var stage = new Stage();
        var database = new Database(stage.world(), List.of(SPEC));
        return stage.client(DynamoDbClient.class, new TableClient(database, stage.wire()));
    }

    @Nested
    class Tables extends TablesContract {
        private final DynamoDbClient client = tables();

        @Override
        protected DynamoDbClient client() {
            return client;
        }

        @Override
        protected String table() {
            return TABLE;
        }
    }

    @Nested
    class Queries extends QueriesContract {
        private final DynamoDbClient client = tables();

        @Override
        protected DynamoDbClient client() {
            return client;
        }

        @Override
        protected String table() {
            return TABLE;
        }
    }

    @Nested
    class QueuesOfAWorld extends QueuesContract {
        private final QueueSpec spec = new QueueSpec("jobs", Duration.ofSeconds(30), MOST_RECEIPTS, Duration.ofDays(4));
        private final Stage stage = new Stage();
        private final SqsClient client =
                stage.client(SqsClient.class, new QueueClient(new Queues(stage.world(), List.of(spec)), stage.wire()));

        @Override
        protected SqsClient client() {
            return client;
        }

        @Override
        protected String queue() {
            return spec.name();
        }

        @Override
        protected String deadLetters() {
            return spec.deadLetters();
        }

        @Override
        protected void pass(Duration time) {
            stage.pass(time);
        }
    }

    @Nested
    class Objects extends ObjectsContract {
        private final Stage stage = new Stage();
        private final S3Client client = stage.client(S3Client.class, new ObjectClient(new Buckets(), stage.wire()));

        @Override
        protected S3Client client() {
            return client;
        }

        @Override
        protected String bucket() {
            return "objects";
        }
    }

    @Nested
    class Machines extends MachinesContract {
        private final Stage stage = new Stage();
        private final SfnClient client = stage.client(SfnClient.class, new StatesClient(running(), stage.wire()));

        private Executions running() {
            var world = stage.world();
            var database = new TableClient(new Database(world, List.of()), stage.wire());
            var functions = new Functions(
                    world,
                    List.of(),
                    wire -> {
                        throw new IllegalStateException(
                                "Nobody is called on " + wire.node().name());
                    },
                    HandlerMaker.shipped());
            var executions = new Executions(world, List.of(new Machine("waits", false, waits())));
            executions.begin(new Integrations(world, executions, functions, database));
            return executions;
        }

        private static StateMachine waits() {
            try {
                return StateMachine.parse(WAITS);
            } catch (InvalidDefinition e) {
                throw new AssertionError(e);
            }
        }

        @Override
        protected SfnClient client() {
            return client;
        }

        @Override
        protected String machine() {
            return Arns.stateMachine("waits");
        }

        @Override
        protected void pass(Duration time) {
            stage.pass(time);
        }
    }
}
