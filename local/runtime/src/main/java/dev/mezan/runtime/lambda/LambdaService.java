package dev.mezan.runtime.lambda;

import dev.mezan.catalog.EventSourceSpec;
import dev.mezan.catalog.FunctionSpec;
import dev.mezan.runtime.endpoint.AwsRequest;
import dev.mezan.runtime.endpoint.AwsResponse;
import dev.mezan.runtime.endpoint.AwsService;
import dev.mezan.runtime.endpoint.Caller;
import dev.mezan.runtime.lambda.InvocationResult.Refused;
import dev.mezan.runtime.lambda.LambdaCall.GetFunction;
import dev.mezan.runtime.lambda.LambdaCall.GetFunctionConfiguration;
import dev.mezan.runtime.lambda.LambdaCall.Invoke;
import dev.mezan.runtime.lambda.LambdaCall.ListEventSourceMappings;
import dev.mezan.runtime.lambda.LambdaCall.ListFunctions;
import dev.mezan.runtime.lambda.LambdaCall.Unknown;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The API of AWS Lambda, as far as it invokes and shows the catalog's functions.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/welcome.html">Lambda API reference</a>
 */
public final class LambdaService implements AwsService {
    private final FunctionFleet fleet;
    private final List<EventSourceSpec> eventSources;
    private final FleetParts parts;
    private final FunctionDescription description;

    /** The API of a fleet; {@code parts} are the fleet's own. */
    public LambdaService(FunctionFleet fleet, List<EventSourceSpec> eventSources, FleetParts parts) {
        this.fleet = fleet;
        this.eventSources = List.copyOf(eventSources);
        this.parts = parts;
        this.description = new FunctionDescription(
                parts.account(), parts.surroundings().clock().instant());
    }

    @Override
    public String signingName() {
        return "lambda";
    }

    @Override
    public Access access(AwsRequest request) {
        return switch (LambdaCall.of(request)) {
            case Invoke invoke -> new Access("lambda:InvokeFunction", name(invoke.function()));
            case GetFunction get -> new Access("lambda:GetFunction", name(get.function()));
            case GetFunctionConfiguration get -> new Access("lambda:GetFunctionConfiguration", name(get.function()));
            case ListFunctions _ -> new Access("lambda:ListFunctions", "");
            case ListEventSourceMappings _ -> new Access("lambda:ListEventSourceMappings", "");
            case Unknown _ -> new Access("lambda:*", "");
        };
    }

    @Override
    public AwsResponse answer(AwsRequest request, Caller caller) {
        return switch (LambdaCall.of(request)) {
            case Invoke invoke -> invoke(invoke, request);
            case GetFunction get -> described(get.function(), description::function);
            case GetFunctionConfiguration get -> described(get.function(), description::configuration);
            case ListFunctions _ ->
                json(Map.of(
                        "Functions",
                        fleet.functions().stream()
                                .map(description::configuration)
                                .toList()));
            case ListEventSourceMappings _ ->
                json(Map.of(
                        "EventSourceMappings",
                        eventSources.stream().map(description::eventSource).toList()));
            case Unknown _ -> error(404, "UnknownOperationException", unknown(request));
        };
    }

    @Override
    public AwsResponse denied(AwsRequest request, String message) {
        return error(403, "AccessDeniedException", message);
    }

    private AwsResponse invoke(Invoke invoke, AwsRequest request) {
        var function = FunctionName.ofPath(invoke.function());
        if (function.isEmpty()) {
            return error(
                    400,
                    "ValidationException",
                    "Value '" + invoke.function() + "' at 'functionName' is no name or ARN of a function");
        }
        var qualifier = function.get().qualifier().or(invoke::qualifier);
        var named = new FunctionName(function.get().name(), qualifier);
        if (!named.meansLatest() || fleet.find(named.name()).isEmpty()) {
            var suffix = qualifier.map(text -> ":" + text).orElse("");
            return error(
                    404,
                    "ResourceNotFoundException",
                    "Function not found: " + parts.account().functionArn(named.name()) + suffix);
        }
        var problem = request.body().length == 0 ? Optional.<String>empty() : Glance.problemOf(request.body());
        if (problem.isPresent() && request.body().length <= Limits.PAYLOAD_BYTES) {
            return LambdaAnswers.error(Refusals.noJson(parts.surroundings().id(), problem.get()));
        }
        return invoke(named.name(), request);
    }

    private AwsResponse invoke(String function, AwsRequest request) {
        var type = request.header("X-Amz-Invocation-Type").orElse("RequestResponse");
        return switch (type) {
            case "RequestResponse" -> wait(function, request);
            case "Event" ->
                fleet.invokeLater(function, request.body())
                        .map(LambdaAnswers::error)
                        .orElseGet(() -> empty(202));
            case "DryRun" -> empty(204);
            default ->
                error(
                        400,
                        "InvalidParameterValueException",
                        "Invocation type '" + type + "' is none of RequestResponse, Event and DryRun");
        };
    }

    private AwsResponse wait(String function, AwsRequest request) {
        var tail = request.header("X-Amz-Log-Type").filter("Tail"::equals).isPresent();
        var log = tail ? InvocationLog.keeping(function) : InvocationLog.passing(function);
        try {
            var result = fleet.invoke(function, request.body(), log);
            return LambdaAnswers.of(result, tail ? Optional.of(log.encoded()) : Optional.empty());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return error(500, "ServiceException", "The suite stopped while function " + function + " was running");
        }
    }

    private AwsResponse described(String segment, Function<FunctionSpec, Map<String, Object>> describe) {
        return fleet.find(name(segment))
                .map(describe)
                .map(this::json)
                .orElseGet(() -> error(
                        404,
                        "ResourceNotFoundException",
                        "Function not found: " + parts.account().functionArn(name(segment))));
    }

    private AwsResponse json(Object body) {
        return LambdaAnswers.json(parts.surroundings().id(), body);
    }

    private AwsResponse empty(int status) {
        return LambdaAnswers.empty(parts.surroundings().id(), status);
    }

    private AwsResponse error(int status, String code, String message) {
        return LambdaAnswers.error(new Refused(parts.surroundings().id(), status, code, message, Optional.empty()));
    }

    private static String name(String segment) {
        return FunctionName.ofPath(segment).map(FunctionName::name).orElse(segment);
    }

    private static String unknown(AwsRequest request) {
        return "The local suite's Lambda has no operation for " + request.method() + " " + request.path()
                + "; it has Invoke, ListFunctions, GetFunction, GetFunctionConfiguration and ListEventSourceMappings";
    }
}
