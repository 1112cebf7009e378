package dev.mezan.runtime.docker;

import static org.awaitility.Awaitility.await;

import dev.mezan.aws.AwsClients;
import dev.mezan.conformance.MachinesContract;
import dev.mezan.conformance.ObjectsContract;
import dev.mezan.conformance.QueriesContract;
import dev.mezan.conformance.QueuesContract;
import dev.mezan.conformance.TablesContract;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.localstack.LocalStackContainer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** LocalStack does what the contracts say, so that they are not only what our own stand-ins agree on. */
@Testcontainers(disabledWithoutDocker = true)
class LocalStackDockerIT {
    private static final String TABLE = "things";
    private static final String BUCKET = "objects";
    private static final String QUEUE = "jobs";
    private static final String DEAD_LETTERS = "jobs-dead";

    @Container
    private static final LocalStackContainer LOCALSTACK = LocalStack.container();

    private static AwsClients clients;
    private static String machine;

    @BeforeAll
    static void make() {
        clients = LocalStack.clients(LOCALSTACK);
        LocalStack.table(clients, TABLE);
        LocalStack.queues(clients, QUEUE, DEAD_LETTERS, Queues.MOST);
        clients.s3().createBucket(request -> request.bucket(BUCKET));
        machine = LocalStack.machine(clients, "waits", Machines.DEFINITION);
    }

    private static void let(Duration time) {
        await().pollDelay(time).atMost(time.plusSeconds(10)).until(() -> true);
    }

    @Nested
    class Tables extends TablesContract {
        @Override
        protected DynamoDbClient client() {
            return clients.dynamoDb();
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
            return clients.dynamoDb();
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
            return clients.sqs();
        }

        @Override
        protected String queue() {
            return QUEUE;
        }

        @Override
        protected String deadLetters() {
            return DEAD_LETTERS;
        }

        @Override
        protected void pass(Duration time) {
            let(time);
        }
    }

    @Nested
    class Objects extends ObjectsContract {
        @Override
        protected S3Client client() {
            return clients.s3();
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
            return clients.stepFunctions();
        }

        @Override
        protected String machine() {
            return machine;
        }

        @Override
        protected void pass(Duration time) {
            let(time);
        }
    }
}
