package dev.mezan.runtime.sqs;

import com.typesafe.config.ConfigFactory;
import dev.mezan.catalog.Catalog;
import dev.mezan.runtime.endpoint.AwsRequest;
import dev.mezan.runtime.endpoint.AwsResponse;
import dev.mezan.runtime.journal.JournalFailure;
import dev.mezan.runtime.sqs.kept.QueueLog;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;
import org.elasticmq.NodeAddress;
import org.elasticmq.StrictSQSLimits$;
import org.elasticmq.actor.QueueManagerActor;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.elasticmq.util.NowProvider;
import scala.jdk.javaapi.OptionConverters;

/**
 * ElasticMQ as a library, listening on a port of its own on 127.0.0.1. It keeps its messages in memory; with a folder, a
 * journal keeps them, too.
 */
public final class SqsStore implements AutoCloseable {
    private static final Duration STOP = Duration.ofSeconds(5);
    private static final String MANAGER = "queues";

    private final ActorSystem actors;
    private final SqsConnection connection;
    private final Optional<Keeping> keeping;
    private final int restored;

    private SqsStore(ActorSystem actors, SQSRestServer server, Optional<Keeping> keeping, int restored) {
        this.actors = actors;
        this.connection =
                new SqsConnection(server.waitUntilStarted().localAddress().getPort());
        this.keeping = keeping;
        this.restored = restored;
    }

    /**
     * Starts it and makes the queues that it lacks.
     *
     * @param folder where it keeps its journal; empty for memory alone
     * @param address the endpoint's, which queue addresses begin with
     * @param catalog which queues there are, how long they keep messages, and which feed functions
     * @throws JournalFailure if the journal can't be read
     */
    public static SqsStore open(Optional<Path> folder, URI address, Catalog catalog) throws Exception {
        var log = folder.map(QueueLog::open);
        var clock = InstantSource.system();
        var actors = ActorSystem.create(
                "sqs", ConfigFactory.parseResources(SqsStore.class, "sqs.conf").withFallback(ConfigFactory.load()));
        var keeping = log.map(some -> new Keeping(some, keeper(actors, some, clock)));
        var listener = OptionConverters.toScala(keeping.map(Keeping::keeper));
        var manager = actors.actorOf(
                Props.create(
                        QueueManagerActor.class,
                        () -> new QueueManagerActor(new NowProvider(), StrictSQSLimits$.MODULE$, listener)),
                MANAGER);
        var restored = log.isPresent() ? new Restoration(log.get(), clock.instant(), catalog).into(manager) : 0;
        var store = new SqsStore(actors, serve(actors, manager, address), keeping, restored);
        new Queues(store.connection).create(catalog.queues());
        keeping.ifPresent(Keeping::settle);
        return store;
    }

    private static ActorRef keeper(ActorSystem actors, QueueLog log, InstantSource clock) {
        var whereabouts = new Whereabouts(actors.actorSelection("/user/" + MANAGER));
        return actors.actorOf(Props.create(QueueKeeper.class, () -> new QueueKeeper(log, whereabouts, clock)));
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

    /**
     * The answer to a request.
     *
     * @throws JournalFailure if it was to be kept and could not be
     */
    AwsResponse answer(AwsRequest request) {
        return keeping.isPresent() ? keeping.get().answer(request, connection::send) : connection.send(request);
    }

    /** How many messages were there when it was opened. */
    public int restored() {
        return restored;
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
        } finally {
            keeping.map(Keeping::log).ifPresent(QueueLog::close);
        }
    }
}
