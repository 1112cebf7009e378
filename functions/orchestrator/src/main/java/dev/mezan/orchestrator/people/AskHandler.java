package dev.mezan.orchestrator.people;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.mezan.aws.FunctionEnvironment;
import dev.mezan.aws.FunctionShell;
import dev.mezan.aws.InboxTable;
import dev.mezan.aws.NotificationChoice;
import dev.mezan.aws.TokenAnswers;
import dev.mezan.aws.Variables;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The function {@code mezan-ask}: registers who waits for a person's answer. */
public final class AskHandler implements RequestStreamHandler {
    private final FunctionShell shell;
    private final Asker asker;

    /** As AWS Lambda makes it. */
    public AskHandler() {
        this(FunctionEnvironment.ofProcess());
    }

    /** In an environment of its own. */
    public AskHandler(FunctionEnvironment environment) {
        shell = new FunctionShell(environment.clock());
        var inbox = new InboxTable(environment.clients().dynamoDb(), environment.require(Variables.RUNS_TABLE));
        asker = new Asker(
                inbox,
                new TokenAnswers(environment.clients().stepFunctions()),
                NotificationChoice.of(environment),
                environment.clock());
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        shell.run(in, out, context, asker::ask);
    }
}
