package dev.mezan.runtime.endpoint;

import dev.mezan.core.problem.MezanException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands each request to the service that it is for, if its caller may do what it asks. */
public final class AwsRouter {
    private static final Logger LOG = LoggerFactory.getLogger(AwsRouter.class);
    private static final Map<String, String> TARGETS =
            Map.of("DynamoDB", "dynamodb", "AmazonSQS", "sqs", "AWSStepFunctions", "states", "AWSLambda", "lambda");

    private final Identities identities;
    private final Map<String, AwsService> services = new ConcurrentHashMap<>();

    /** A router without services. */
    public AwsRouter(Identities identities) {
        this.identities = identities;
    }

    /** Answers for a service from now on. */
    public void serve(AwsService service) {
        services.put(service.signingName(), service);
    }

    /** Who answers for a service, to be asked by another that stands in front of it; empty if nobody does. */
    public Optional<AwsService> service(String signingName) {
        return Optional.ofNullable(services.get(signingName));
    }

    /** Answers a request; whatever goes wrong is an answer too. */
    public AwsResponse answer(AwsRequest request) {
        var signature = Signature.of(request);
        var name = signature.map(Signature::service).or(() -> unsigned(request));
        var service = name.map(services::get);
        if (service.isEmpty()) {
            return unknown(request, name);
        }
        var caller = identities.of(signature.map(Signature::accessKey).orElse("anonymous"));
        return answer(request, service.get(), caller);
    }

    private static AwsResponse answer(AwsRequest request, AwsService service, Caller caller) {
        try {
            var refusal = refusal(request, service, caller);
            return refusal.isPresent() ? service.denied(request, refusal.get()) : service.answer(request, caller);
        } catch (MezanException e) {
            return AwsErrors.json("1.0", 503, "ServiceUnavailable", String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.error("{} could not answer {} {}", service.signingName(), request.method(), request.path(), e);
            return AwsErrors.json("1.0", 500, "InternalFailure", service.signingName() + " failed: " + e);
        }
    }

    private static Optional<String> refusal(AwsRequest request, AwsService service, Caller caller) {
        return switch (caller) {
            case Caller.Developer _ -> Optional.empty();
            case Caller.Role role ->
                service.accesses(request).stream()
                        .flatMap(access -> AccessControl.refusal(role, access).stream())
                        .findFirst();
        };
    }

    private static Optional<String> unsigned(AwsRequest request) {
        var target = request.header("x-amz-target").orElse("");
        return TARGETS.entrySet().stream()
                .filter(entry -> target.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> byPath(request.path()));
    }

    private static Optional<String> byPath(String path) {
        return path.startsWith("/2015-03-31/") ? Optional.of("lambda") : Optional.empty();
    }

    private AwsResponse unknown(AwsRequest request, Optional<String> name) {
        if (name.isEmpty()) {
            return AwsErrors.json(
                    "1.0",
                    403,
                    "MissingAuthenticationTokenException",
                    "The request is not signed, so nobody knows which service " + request.method() + " "
                            + request.path() + " is for. Set any credentials, such as AWS_ACCESS_KEY_ID=test and"
                            + " AWS_SECRET_ACCESS_KEY=test.");
        }
        var message = "The local suite has no service '" + name.get() + "'; it has "
                + String.join(", ", new TreeSet<>(services.keySet())) + ".";
        var form = request.header("content-type").orElse("").startsWith("application/x-www-form-urlencoded");
        return form
                ? AwsErrors.query(400, "InvalidAction", message)
                : AwsErrors.json("1.0", 400, "UnknownOperationException", message);
    }
}
