package dev.mezan.simulation.world;

import dev.mezan.simulation.cloud.NodeClients;
import dev.mezan.simulation.cloud.Surroundings;
import dev.mezan.simulation.cloud.Wire;
import dev.mezan.simulation.cloud.dynamodb.Database;
import dev.mezan.simulation.cloud.dynamodb.TableClient;
import dev.mezan.simulation.cloud.lambda.Functions;
import dev.mezan.simulation.cloud.s3.Buckets;
import dev.mezan.simulation.cloud.s3.ObjectClient;
import dev.mezan.simulation.cloud.sqs.Mapping;
import dev.mezan.simulation.cloud.sqs.QueueClient;
import dev.mezan.simulation.cloud.sqs.Queues;
import dev.mezan.simulation.cloud.states.Executions;
import dev.mezan.simulation.cloud.states.Integrations;
import dev.mezan.simulation.cloud.states.StatesClient;
import dev.mezan.simulation.schedule.Node;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** One world: the whole suite on fakes, in a time and an order of its own. */
public final class World {
    private final Surroundings surroundings;
    private final Suite suite;
    private final Database database;
    private final Queues queues;
    private final Buckets buckets = new Buckets();
    private final Outside outside = new Outside();
    private final Executions executions;
    private final Functions functions;
    private final List<Mapping> mappings;

    /** A world in which nothing has happened. */
    public World(Surroundings surroundings, Suite suite) {
        this.surroundings = surroundings;
        this.suite = suite;
        database = new Database(surroundings, suite.catalog().tables());
        queues = new Queues(surroundings, suite.catalog().queues());
        executions = new Executions(surroundings, suite.machines());
        functions = new Functions(surroundings, suite.catalog().functions(), this::clients, suite.handlers());
        mappings = suite.catalog().eventSources().stream()
                .map(spec -> new Mapping(surroundings, spec, queues, functions))
                .toList();
    }

    /** The clients of somebody on a wire of their own. */
    WorldClients clients(Wire wire) {
        var tables = suite.tables().apply(new TableClient(database, wire));
        var clients = new NodeClients(
                tables,
                new QueueClient(queues, wire),
                new ObjectClient(buckets, wire),
                new StatesClient(executions, wire));
        return new WorldClients(clients, outside, wire, surroundings);
    }

    /** Starts all that runs. */
    public void begin() {
        executions.begin(
                new Integrations(surroundings, executions, functions, tables(Node.service("a state machine"))));
        mappings.forEach(Mapping::start);
    }

    /** Kills all that runs, and starts it again. */
    public void kill() {
        surroundings.trace().tell(() -> "THE PROCESS IS KILLED and starts again");
        mappings.forEach(Mapping::kill);
        functions.kill();
        executions.kill();
        begin();
    }

    /** A client of the tables for someone on a node. */
    public DynamoDbClient tables(Node node) {
        return new TableClient(database, new Wire(node, surroundings));
    }

    /** What is around everything. */
    public Surroundings surroundings() {
        return surroundings;
    }

    /** Its tables. */
    public Database database() {
        return database;
    }

    /** Its queues. */
    public Queues queues() {
        return queues;
    }

    /** Its executions. */
    public Executions executions() {
        return executions;
    }

    /** Its functions. */
    public Functions functions() {
        return functions;
    }

    /** What lies outside. */
    public Outside outside() {
        return outside;
    }

    /** Its suite. */
    public Suite suite() {
        return suite;
    }
}
