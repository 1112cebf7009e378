package dev.mezan.runtime.states.integration.sdk;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;

/**
 * An action of a service: the method of the SDK's client that does it.
 *
 * @param method the method
 * @param body which way a stream of bytes goes beside the members
 */
public record SdkAction(Method method, Body body) {
    /** The name of the member that stands for the stream. */
    public static final String BODY = "Body";

    /** Whether an action streams bytes. */
    public enum Body {
        /** Members alone. */
        NONE,
        /** The request has a body, as S3's PutObject. */
        SENT,
        /** The response has a body, as S3's GetObject. */
        RECEIVED
    }

    /** The action of a service with this name, such as {@code putItem}. */
    public static Optional<SdkAction> find(SdkService service, String name) {
        return Arrays.stream(service.client().getMethods())
                .filter(method -> method.getName().equals(name))
                .flatMap(SdkAction::of)
                .findFirst();
    }

    /** A builder of its request, without any member. */
    SdkPojo request() {
        try {
            var builder = method.getParameterTypes()[0].getMethod("builder").invoke(null);
            return (SdkPojo) builder;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Every request of the AWS SDK has a builder, but not that of " + method, e);
        }
    }

    /** Calls it. */
    Answer call(SdkClient client, SdkRequest request, Optional<byte[]> sent) {
        return switch (body) {
            case NONE -> new Answer((AwsResponse) invoke(client, request), Optional.empty());
            case SENT -> {
                var content = RequestBody.fromBytes(sent.orElseGet(() -> new byte[0]));
                yield new Answer((AwsResponse) invoke(client, request, content), Optional.empty());
            }
            case RECEIVED -> {
                var received = (ResponseBytes<?>) invoke(client, request, ResponseTransformer.toBytes());
                yield new Answer((AwsResponse) received.response(), Optional.of(received.asByteArray()));
            }
        };
    }

    private Object invoke(Object... clientAndArguments) {
        try {
            var arguments = Arrays.copyOfRange(clientAndArguments, 1, clientAndArguments.length);
            return method.invoke(clientAndArguments[0], arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("The methods of the AWS SDK's clients are public, but not " + method, e);
        }
    }

    private static Stream<SdkAction> of(Method method) {
        var takes = List.of(method.getParameterTypes());
        if (takes.isEmpty() || !AwsRequest.class.isAssignableFrom(takes.getFirst())) {
            return Stream.empty();
        }
        var answers = AwsResponse.class.isAssignableFrom(method.getReturnType());
        if (takes.size() == 1 && answers) {
            return Stream.of(new SdkAction(method, Body.NONE));
        }
        if (takes.size() == 2 && answers && takes.get(1) == RequestBody.class) {
            return Stream.of(new SdkAction(method, Body.SENT));
        }
        return takes.size() == 2 && takes.get(1) == ResponseTransformer.class
                ? Stream.of(new SdkAction(method, Body.RECEIVED))
                : Stream.empty();
    }

    /**
     * What an action answered.
     *
     * @param response the members
     * @param body the stream, if the action has one
     */
    record Answer(AwsResponse response, Optional<byte[]> body) {}
}
