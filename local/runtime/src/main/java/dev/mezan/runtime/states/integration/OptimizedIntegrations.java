package dev.mezan.runtime.states.integration;

import dev.mezan.runtime.states.integration.ServiceCalls.Target;
import dev.mezan.runtime.states.integration.sdk.MemberNames;
import dev.mezan.runtime.states.integration.sdk.Route;
import dev.mezan.runtime.states.integration.sdk.SdkAction;
import dev.mezan.runtime.states.integration.sdk.SdkCaller;
import dev.mezan.runtime.states.integration.sdk.SdkClients;
import dev.mezan.runtime.states.integration.sdk.SdkServices;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The optimized integrations that ask a service and give its answer: those of DynamoDB, SQS, SNS and EventBridge. */
final class OptimizedIntegrations implements Integrations {
    private static final ErrorWording DYNAMODB = new ErrorWording.OfTheService("DynamoDB", "AmazonDynamoDBv2");
    private static final List<Row> ROWS = List.of(
            new Row("dynamodb:getItem", "dynamodb", DYNAMODB),
            new Row("dynamodb:putItem", "dynamodb", DYNAMODB),
            new Row("dynamodb:updateItem", "dynamodb", DYNAMODB),
            new Row("dynamodb:deleteItem", "dynamodb", DYNAMODB),
            new Row("sqs:sendMessage", "sqs", new ErrorWording.OfTheService("SQS", "AmazonSQS")),
            new Row("sns:publish", "sns", new ErrorWording.OfTheService("SNS", "AmazonSNS")),
            new Row(
                    "events:putEvents",
                    "eventbridge",
                    new ErrorWording.OfTheService("EventBridge", "AmazonEventBridge")));

    private final SdkClients clients;
    private final MachineIdentities identities;
    private final SdkCaller caller;

    OptimizedIntegrations(SdkClients clients, MachineIdentities identities) {
        this.clients = clients;
        this.identities = identities;
        this.caller = new SdkCaller(clients, new MemberNames.OfTheApi(), Instant::toEpochMilli);
    }

    @Override
    public Optional<Found> find(String resource) {
        var meant = Resource.of(resource).filter(parsed -> !parsed.sdk());
        return meant.flatMap(parsed -> ROWS.stream()
                        .filter(row -> row.title().equals(parsed.title()))
                        .findFirst())
                .map(row -> find(row, meant.get()));
    }

    private Found find(Row row, Resource resource) {
        if (resource.pattern() == IntegrationPattern.SYNC || resource.pattern() == IntegrationPattern.SYNC_2) {
            return new Found.Missing(row.title() + " starts no job that .sync could wait for");
        }
        var service = SdkServices.find(row.service()).orElseThrow();
        if (clients.route(service) instanceof Route.Nowhere(String reason)) {
            return new Found.Missing(reason);
        }
        var action = SdkAction.find(service, resource.action()).orElseThrow();
        var calls = new ServiceCalls(caller, identities, row.wording());
        var task = new OptimizedTask(calls, new Target(service, action));
        return new Found.Ready(row.title().equals("events:putEvents") ? new PutEventsTask(task) : task);
    }

    /**
     * One of them.
     *
     * @param title the end of its resource
     * @param service what the SDK's integrations call the service
     * @param wording how it tells errors
     */
    private record Row(String title, String service, ErrorWording wording) {}
}
