package dev.mezan.operations.publish;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.mezan.aws.FunctionEnvironment;
import dev.mezan.aws.FunctionShell;
import dev.mezan.aws.Publisher;
import dev.mezan.aws.Variables;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The function {@code mezan-publish}: makes the agents and workflows known that its artifact carries in {@value
 * #REGISTRY}.
 *
 * <p>It is invoked by a custom resource of CloudFormation, or by hand with {@code {}}; then it answers how many there
 * were, and an error is the function's error.
 */
public final class PublishHandler implements RequestStreamHandler {
    /** The file at the root of the class path that has the agents and workflows. */
    public static final String REGISTRY = "registry.json";

    private final FunctionShell shell;
    private final Publishing publishing;

    /** As AWS Lambda makes it. */
    public PublishHandler() {
        this(FunctionEnvironment.ofProcess());
    }

    /** In an environment of its own. */
    public PublishHandler(FunctionEnvironment environment) {
        shell = new FunctionShell(environment.clock());
        var table = environment.require(Variables.CONTROL_TABLE);
        publishing = new Publishing(
                RegistryFile::read,
                new Publisher(environment.clients().dynamoDb(), table),
                new CustomResource("registry-of-" + table, new ResponseAddress()));
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        shell.run(in, out, context, publishing::answer);
    }
}
