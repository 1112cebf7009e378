package dev.mezan.orchestrator.people;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.mezan.aws.FunctionEnvironment;
import dev.mezan.aws.FunctionShell;
import dev.mezan.aws.InboxTable;
import dev.mezan.aws.NotificationChoice;
import dev.mezan.aws.Variables;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The function {@code mezan-remind}: decides what follows when a person has not answered. */
public final class RemindHandler implements RequestStreamHandler {
    private final FunctionShell shell;
    private final Reminder reminder;

    /** As AWS Lambda makes it. */
    public RemindHandler() {
        this(FunctionEnvironment.ofProcess());
    }

    /** In an environment of its own. */
    public RemindHandler(FunctionEnvironment environment) {
        shell = new FunctionShell(environment.clock());
        var inbox = new InboxTable(environment.clients().dynamoDb(), environment.require(Variables.RUNS_TABLE));
        reminder = new Reminder(inbox, NotificationChoice.of(environment), environment.clock());
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        shell.run(in, out, context, reminder::remind);
    }
}
