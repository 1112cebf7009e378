package dev.mezan.packaging;

import dev.mezan.aws.AwsClients;
import dev.mezan.aws.ClientSettings;
import dev.mezan.aws.FunctionEnvironment;
import dev.mezan.catalog.FunctionSpec;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.regions.Region;

/** Makes a function's handler inside a class loader that has its artifact, this class and the JDK. */
public final class Probe {
    private Probe() {}

    /** The name of the class of the handler that was made. */
    static String in(Unpacked unpacked, FunctionSpec function) throws Exception {
        var own = Probe.class.getProtectionDomain().getCodeSource().getLocation();
        try (var artifact = unpacked.loader();
                var loader = new URLClassLoader(
                        Stream.concat(Stream.of(own), Stream.of(artifact.getURLs()))
                                .toArray(URL[]::new),
                        ClassLoader.getPlatformClassLoader())) {
            var before = Thread.currentThread().getContextClassLoader();
            Thread.currentThread().setContextClassLoader(loader);
            try {
                return (String) Class.forName(Probe.class.getName(), true, loader)
                        .getMethod("handler", String.class, Map.class)
                        .invoke(null, function.handler().getName(), function.variables());
            } finally {
                Thread.currentThread().setContextClassLoader(before);
            }
        }
    }

    /** Makes a handler as the local runtime does, with clients that would call nobody. */
    public static String handler(String name, Map<String, String> variables) throws ReflectiveOperationException {
        var nowhere = ClientSettings.of(
                URI.create("http://127.0.0.1:1"),
                Region.US_EAST_1,
                () -> AwsBasicCredentials.create("nobody", "nothing"));
        var environment = new FunctionEnvironment(variables, AwsClients.of(nowhere), InstantSource.system());
        return Class.forName(name)
                .getConstructor(FunctionEnvironment.class)
                .newInstance(environment)
                .getClass()
                .getName();
    }
}
