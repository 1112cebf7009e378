package dev.mezan.core.failure;

import dev.mezan.core.problem.MezanException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/** The kinds of Java's exceptions: the first line that fits decides, and what fits none is transient. */
final class ExceptionKinds {
    private static final List<Line> LINES = List.of(
            new Line(InterruptedIOException.class, FailureKind.TIMEOUT),
            new Line(TimeoutException.class, FailureKind.TIMEOUT),
            new Line(IOException.class, FailureKind.TRANSIENT),
            new Line(MezanException.class, FailureKind.PERMANENT),
            new Line(IllegalArgumentException.class, FailureKind.PERMANENT),
            new Line(NullPointerException.class, FailureKind.PERMANENT),
            new Line(ClassCastException.class, FailureKind.PERMANENT),
            new Line(UnsupportedOperationException.class, FailureKind.PERMANENT),
            new Line(LinkageError.class, FailureKind.PERMANENT),
            new Line(AssertionError.class, FailureKind.PERMANENT));

    /** By name: the core knows nothing of HTTP clients. Who could not even connect has done nothing. */
    private static final Map<String, FailureKind> HTTP = Map.of(
            "java.net.http.HttpConnectTimeoutException", FailureKind.TRANSIENT,
            "java.net.http.HttpTimeoutException", FailureKind.TIMEOUT);

    private ExceptionKinds() {}

    static FailureKind of(Class<?> type) {
        var http = HTTP.get(type.getName());
        return http != null ? http : ofClass(type);
    }

    private static FailureKind ofClass(Class<?> type) {
        return LINES.stream()
                .filter(line -> line.type.isAssignableFrom(type))
                .findFirst()
                .map(Line::kind)
                .orElse(FailureKind.TRANSIENT);
    }

    private record Line(Class<? extends Throwable> type, FailureKind kind) {}
}
