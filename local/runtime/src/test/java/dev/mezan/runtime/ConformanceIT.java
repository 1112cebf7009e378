package dev.mezan.runtime;

import static org.awaitility.Awaitility.await;

import dev.mezan.aws.AwsClients;
import dev.mezan.catalog.BucketSpec;
import dev.mezan.catalog.Catalog;
import dev.mezan.catalog.QueueSpec;
import dev.mezan.catalog.TableSpec;
import dev.mezan.conformance.MachinesContract;
import dev.mezan.conformance.ObjectsContract;
import dev.mezan.conformance.QueriesContract;
import dev.mezan.conformance.QueuesContract;
import dev.mezan.conformance.TablesContract;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.StateMachineType;
import software.amazon.awssdk.services.sqs.SqsClient;

/** DynamoDB Local, ElasticMQ, the local S3 and our Step Functions do what the contracts say. */
class ConformanceIT {
    private static final String TABLE = "things";
    private static final String BUCKET = "objects";
    private static final QueueSpec QUEUE =
            new QueueSpec("jobs", Duration.ofSeconds(30), Queues.MOST, Duration.ofDays(4));
    private static LocalSuite suite;
    private static String machine;

    @BeforeAll
    static void start() {
        var index = new TableSpec.Index("by-status", "gpk", "gsk", List.of("n"));
        var catalog = new Catalog(
                List.of(),
                List.of(QUEUE),
                List.of(new TableSpec(TABLE, "pk", "sk", "ttl", List.of(index))),
                List.of(new BucketSpec(BUCKET, Duration.ofDays(7))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        suite = LocalSuite.start(new SuiteSettings(0, Optional.empty(), true), catalog);
        machine = clients()
                .stepFunctions()
                .createStateMachine(request -> request.name("waits")
                        .definition(Machines.DEFINITION)
                        .type(StateMachineType.STANDARD)
                        .roleArn("arn:aws:iam::000000000000:role/waits"))
                .stateMachineArn();
    }

    @AfterAll
    static void stop() {
        suite.close();
    }

    private static AwsClients clients() {
        return suite.clients();
    }

    private static void pass(Duration time) {
        await().pollDelay(time).atMost(time.plusSeconds(10)).until(() -> true);
    }

    @Nested
    class Tables extends TablesContract {
        @Override
        protected DynamoDbClient client() {
            return clients().dynamoDb();
        }

        @Override
        protected String table() {
            return TABLE;
        }
    }

    @Nested
    class Queries extends QueriesContract {
        @Override
        protected DynamoDbClient client() {
            return clients().dynamoDb();
        }

        @Override
        protected String table() {
            return TABLE;
        }
    }

    @Nested
    class Queues extends QueuesContract {
        static final int MOST = MOST_RECEIPTS;

        @Override
        protected SqsClient client() {
            return clients().sqs();
        }

        @Override
        protected String queue() {
            return QUEUE.name();
        }

        @Override
        protected String deadLetters() {
            return QUEUE.deadLetters();
        }

        @Override
        protected void pass(Duration time) {
            ConformanceIT.pass(time);
        }
    }

    @Nested
    class Objects extends ObjectsContract {
        @Override
        protected S3Client client() {
            return clients().s3();
        }

        @Override
        protected String bucket() {
            return BUCKET;
        }
    }

    @Nested
    class Machines extends MachinesContract {
        static final String DEFINITION = WAITS;

        @Override
        protected SfnClient client() {
            return clients().stepFunctions();
        }

        @Override
        protected String machine() {
            return machine;
        }

        @Override
        protected void pass(Duration time) {
            ConformanceIT.pass(time);
        }
    }
}
