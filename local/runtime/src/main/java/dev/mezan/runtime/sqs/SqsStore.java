package dev.mezan.runtime.sqs;

import com.typesafe.config.ConfigFactory;
import dev.mezan.catalog.QueueSpec;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;
import org.apache.pekko.pattern.Patterns;
import org.elasticmq.NodeAddress;
import org.elasticmq.StrictSQSLimits$;
import org.elasticmq.actor.QueueManagerActor;
import org.elasticmq.actor.queue.QueueEvent;
import org.elasticmq.persistence.CreateQueueMetadata;
import org.elasticmq.persistence.sql.SqlQueuePersistenceActor;
import org.elasticmq.persistence.sql.SqlQueuePersistenceConfig;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.elasticmq.util.NowProvider;
import scala.Option;
import scala.collection.immutable.List$;

/** ElasticMQ as a library, in memory or with its messages in a file, listening on a port of its own on 127.0.0.1. */
public final class SqsStore implements AutoCloseable {
    private static final Duration STOP = Duration.ofSeconds(5);
    private static final Duration RESTORE = Duration.ofSeconds(60);

    private final ActorSystem actors;
    private final SqsConnection connection;

    private SqsStore(ActorSystem actors, SQSRestServer server) {
        this.actors = actors;
        this.connection =
                new SqsConnection(server.waitUntilStarted().localAddress().getPort());
    }

    /**
     * Starts it and makes the queues that it lacks.
     *
     * @param folder where it keeps its file; empty for memory alone
     * @param address the endpoint's, which queue addresses begin with
     */
    public static SqsStore open(Optional<Path> folder, URI address, List<QueueSpec> queues) throws Exception {
        var actors = ActorSystem.create(
                "sqs", ConfigFactory.parseResources(SqsStore.class, "sqs.conf").withFallback(ConfigFactory.load()));
        Optional<ActorRef> file = folder.isPresent() ? Optional.of(keeper(actors, folder.get())) : Optional.empty();
        var manager = actors.actorOf(Props.create(
                QueueManagerActor.class,
                () -> new QueueManagerActor(
                        new NowProvider(), StrictSQSLimits$.MODULE$, Option.apply(file.orElse(null)))));
        if (file.isPresent()) {
            Patterns.ask(file.get(), new QueueEvent.Restore(manager), RESTORE)
                    .toCompletableFuture()
                    .get(RESTORE.toMillis(), TimeUnit.MILLISECONDS);
        }
        var store = new SqsStore(actors, serve(actors, manager, address));
        new Queues(store.connection).create(queues);
        return store;
    }

    private static ActorRef keeper(ActorSystem actors, Path folder) throws Exception {
        // Without WRITE_DELAY=0 a killed process loses up to half a second of messages that it had acknowledged.
        var uri = "jdbc:h2:file:"
                + Files.createDirectories(folder).resolve("queues").toAbsolutePath() + ";WRITE_DELAY=0";
        var config = new SqlQueuePersistenceConfig(true, "org.h2.Driver", uri, "", "", false);
        scala.collection.immutable.List<CreateQueueMetadata> none = List$.MODULE$.empty();
        return actors.actorOf(
                Props.create(SqlQueuePersistenceActor.class, () -> new SqlQueuePersistenceActor(config, none)));
    }

    private static SQSRestServer serve(ActorSystem actors, ActorRef manager, URI address) {
        return SQSRestServerBuilder.withActorSystem(actors)
                .withQueueManagerActor(manager)
                .withInterface("127.0.0.1")
                .withPort(0)
                .withServerAddress(new NodeAddress("http", address.getHost(), address.getPort(), ""))
                .withAWSRegion("us-east-1")
                .withAWSAccountId("000000000000")
                .start();
    }

    SqsConnection connection() {
        return connection;
    }

    @Override
    public void close() {
        // Stopping the server in good order waits for long polls to end, up to 20 s; every write is already done.
        connection.close();
        actors.terminate();
        try {
            actors.getWhenTerminated().toCompletableFuture().get(STOP.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("ElasticMQ did not stop within " + STOP.toSeconds() + " s", e);
        }
    }
}
