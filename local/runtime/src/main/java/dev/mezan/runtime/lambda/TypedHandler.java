package dev.mezan.runtime.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Type;

/** A handler with typed input and output, its JSON read and written by the serialization that Lambda itself uses. */
final class TypedHandler implements RequestStreamHandler {
    private final RequestHandler<Object, Object> handler;
    private final PojoSerializer<Object> input;
    private final PojoSerializer<Object> output;

    private TypedHandler(
            RequestHandler<Object, Object> handler, PojoSerializer<Object> input, PojoSerializer<Object> output) {
        this.handler = handler;
        this.input = input;
        this.output = output;
    }

    static TypedHandler around(RequestHandler<?, ?> handler) throws NoSuchMethodException {
        var method = handleRequest(handler.getClass());
        @SuppressWarnings("unchecked") // The serializer gives what the handler's own signature asks for.
        var untyped = (RequestHandler<Object, Object>) handler;
        return new TypedHandler(
                untyped, serializer(method.getGenericParameterTypes()[0]), serializer(method.getGenericReturnType()));
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {
        output.toJson(handler.handleRequest(input.fromJson(in), context), out);
    }

    /** The method as the class itself declares it, not the bridge that the compiler adds. */
    private static Method handleRequest(Class<?> type) throws NoSuchMethodException {
        for (var method : type.getMethods()) {
            if (method.getName().equals("handleRequest")
                    && !method.isBridge()
                    && method.getParameterCount() == 2
                    && method.getParameterTypes()[1] == Context.class) {
                method.setAccessible(true);
                return method;
            }
        }
        throw new NoSuchMethodException(type.getName() + ".handleRequest");
    }

    @SuppressWarnings("unchecked") // A serializer of a class is one of objects for whoever knows the class.
    private static PojoSerializer<Object> serializer(Type type) {
        if (type instanceof Class<?> event && LambdaEventSerializers.isLambdaSupportedEvent(event.getName())) {
            return (PojoSerializer<Object>) LambdaEventSerializers.serializerFor(event, event.getClassLoader());
        }
        return type instanceof Class<?> plain
                ? (PojoSerializer<Object>) JacksonFactory.getInstance().getSerializer(plain)
                : JacksonFactory.getInstance().getSerializer(type);
    }
}
