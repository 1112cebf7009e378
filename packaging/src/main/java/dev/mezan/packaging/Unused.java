package dev.mezan.packaging;

import dev.mezan.catalog.FunctionSpec;
import dev.mezan.catalog.Grant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a function never uses, though its classes name it: clients of services that no grant of its lets it call, and
 * carriers of requests other than the URL connection client that every client of the suite is built on.
 *
 * @param services the packages of the AWS clients that its grants need, such as {@code dynamodb}
 */
record Unused(Set<String> services) implements Predicate<String> {
    private static final String SERVICES = "software/amazon/awssdk/services/";
    private static final List<String> NEVER = List.of(
            "io/netty/",
            "org/apache/http/",
            "org/apache/hc/",
            "org/apache/commons/logging/",
            "org/apache/logging/",
            "ch/qos/logback/",
            "software/amazon/awssdk/http/apache/",
            "software/amazon/awssdk/http/apache5/",
            "software/amazon/awssdk/http/nio/netty/",
            "software/amazon/awssdk/http/crt/",
            "software/amazon/awssdk/crt/",
            // Annotations that only compilers and checkers read.
            "com/google/errorprone/annotations/",
            "org/jspecify/annotations/",
            "software/amazon/awssdk/annotations/");

    Unused {
        services = Set.copyOf(services);
    }

    /** What a function doesn't use, by its grants. */
    static Unused by(FunctionSpec function) {
        return new Unused(function.grants().stream()
                .map(Grant::actions)
                .flatMap(Set::stream)
                .map(action -> client(action.substring(0, action.indexOf(':'))))
                .collect(Collectors.toSet()));
    }

    @Override
    public boolean test(String name) {
        if (name.startsWith(SERVICES)) {
            var rest = name.substring(SERVICES.length());
            var slash = rest.indexOf('/');
            // What a class catches is loaded with it, by the verifier of the JVM.
            return slash > 0 && !rest.contains("Exception") && !services.contains(rest.substring(0, slash));
        }
        return NEVER.stream().anyMatch(name::startsWith);
    }

    /** The package of the client whose actions have this prefix in IAM. */
    private static String client(String prefix) {
        return "states".equals(prefix) ? "sfn" : prefix;
    }
}
