package dev.mezan.runtime.states;

import dev.mezan.runtime.endpoint.AwsRequest;
import dev.mezan.runtime.endpoint.AwsResponse;
import dev.mezan.runtime.endpoint.AwsService;
import dev.mezan.runtime.endpoint.Caller;
import dev.mezan.runtime.lambda.FleetParts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The API of AWS Step Functions, as far as it runs and shows the catalog's state machines.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/Welcome.html">AWS Step Functions API
 *     reference</a>
 */
public final class StatesService implements AwsService {
    private static final JsonMapper JSON = new JsonMapper();

    private final Executions executions;
    private final Machines machines;
    private final FleetParts parts;
    private final Descriptions descriptions;

    /** The API of these machines and their executions. */
    public StatesService(Executions executions, Machines machines, FleetParts parts) {
        this.executions = executions;
        this.machines = machines;
        this.parts = parts;
        this.descriptions = new Descriptions(machines);
    }

    @Override
    public String signingName() {
        return "states";
    }

    @Override
    public Access access(AwsRequest request) {
        return new Access("states:" + StatesAction.named(request), Target.of(request.body()));
    }

    @Override
    public AwsResponse answer(AwsRequest request, Caller caller) {
        var action = StatesAction.of(request);
        if (action.isEmpty()) {
            return error("UnknownOperationException", unknown(request), 400);
        }
        try {
            var body = request.body().length == 0 ? JSON.createObjectNode() : JSON.readTree(request.body());
            return json(200, answer(action.get(), body));
        } catch (JacksonException e) {
            return error("SerializationException", "The request is no JSON: " + e.getOriginalMessage(), 400);
        } catch (StatesException e) {
            return error(e.code(), e.reason(), 400);
        }
    }

    @Override
    public AwsResponse denied(AwsRequest request, String message) {
        return error("AccessDeniedException", message, 400);
    }

    private Map<String, Object> answer(StatesAction action, JsonNode body) {
        return switch (action) {
            case LIST_STATE_MACHINES ->
                page(
                        "stateMachines",
                        Page.of(
                                machines.all().stream()
                                        .map(descriptions::listed)
                                        .toList(),
                                body));
            case DESCRIBE_STATE_MACHINE -> descriptions.described(machine(body));
            case START_EXECUTION -> start(body);
            case START_SYNC_EXECUTION -> descriptions.ended(executions.startSync(request(body)));
            case DESCRIBE_EXECUTION -> descriptions.described(execution(body));
            case LIST_EXECUTIONS -> list(body);
            case STOP_EXECUTION -> stop(body);
            case GET_EXECUTION_HISTORY -> history(body);
        };
    }

    private Map<String, Object> start(JsonNode body) {
        var accepted = executions.start(request(body));
        return Map.of("executionArn", accepted.arn(), "startDate", Descriptions.seconds(accepted.at()));
    }

    private Map<String, Object> list(JsonNode body) {
        var machine = machine(body);
        if (machine.isExpress()) {
            throw StatesException.wrongType();
        }
        var status = text(body, "statusFilter");
        var wanted =
                executions.list(execution -> execution.start().machine().name().equals(machine.name())
                        && status.map(execution.status().name()::equals).orElse(true));
        return page(
                "executions", Page.of(wanted.stream().map(descriptions::listed).toList(), body));
    }

    private Map<String, Object> stop(JsonNode body) {
        var execution = execution(body);
        execution.stop(text(body, "error").orElse(""), text(body, "cause").orElse(""));
        var stopped = execution
                .ending()
                .map(Ending::at)
                .orElseGet(parts.surroundings().clock()::instant);
        return Map.of("stopDate", Descriptions.seconds(stopped));
    }

    private Map<String, Object> history(JsonNode body) {
        var events = execution(body).history().events();
        var withData = body.path("includeExecutionData").asBoolean(true);
        var ordered = body.path("reverseOrder").asBoolean(false) ? events.reversed() : events;
        var page = Page.of(ordered, body);
        return page(
                "events",
                new Page<>(
                        page.items().stream()
                                .map(event -> EventDescription.of(event, withData))
                                .toList(),
                        page.next()));
    }

    private Machine machine(JsonNode body) {
        return machines.find(required(body, "stateMachineArn"));
    }

    private KeptExecution execution(JsonNode body) {
        var arn = required(body, "executionArn");
        if (arn.contains(":express:")) {
            throw StatesException.invalidArn("Resource type not valid in this context: express");
        }
        return executions.find(arn);
    }

    private static StartRequest request(JsonNode body) {
        return new StartRequest(required(body, "stateMachineArn"), text(body, "name"), text(body, "input"));
    }

    private static String required(JsonNode body, String field) {
        return text(body, field).orElseThrow(() -> StatesException.invalid(field, "null", "Member must not be null"));
    }

    private static Optional<String> text(JsonNode body, String field) {
        return body.path(field).isString() ? Optional.of(body.path(field).asString()) : Optional.empty();
    }

    private static <T> Map<String, Object> page(String name, Page<T> page) {
        var body = new LinkedHashMap<String, Object>();
        body.put(name, List.copyOf(page.items()));
        page.next().ifPresent(token -> body.put("nextToken", token));
        return body;
    }

    private AwsResponse error(String code, String message, int status) {
        return json(status, Map.of("__type", code, "message", message));
    }

    private AwsResponse json(int status, Map<String, Object> body) {
        return new AwsResponse(
                status,
                Map.of(
                        "Content-Type",
                        "application/x-amz-json-1.0",
                        "x-amzn-RequestId",
                        parts.surroundings().id()),
                JSON.writeValueAsBytes(body));
    }

    private static String unknown(AwsRequest request) {
        return "The local suite's Step Functions has no operation " + StatesAction.named(request) + "; it has "
                + String.join(
                        ", ",
                        Stream.of(StatesAction.values())
                                .map(StatesAction::title)
                                .toList());
    }
}
