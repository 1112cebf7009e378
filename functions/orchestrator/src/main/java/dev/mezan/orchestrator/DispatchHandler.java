package dev.mezan.orchestrator;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.mezan.aws.ControlTable;
import dev.mezan.aws.FunctionEnvironment;
import dev.mezan.aws.FunctionShell;
import dev.mezan.aws.MessageReturn;
import dev.mezan.aws.RequestTable;
import dev.mezan.aws.RunsTable;
import dev.mezan.aws.Variables;
import dev.mezan.aws.WorkflowLibrary;
import dev.mezan.aws.deadletter.DeadLetterSender;
import dev.mezan.core.request.RequestOnce;
import dev.mezan.core.workflow.Lane;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** The function {@code mezan-dispatch}: starts a run for each message of the intake queues. */
public final class DispatchHandler implements RequestStreamHandler {
    private final FunctionEnvironment environment;
    private final FunctionShell shell;
    private final WorkflowLibrary workflows;
    private final DeadLetterOffice deadLetters;
    private final int mostReceipts;
    private final TenantGate gate;
    private final RequestOnce requests;

    /** As AWS Lambda makes it. */
    public DispatchHandler() {
        this(FunctionEnvironment.ofProcess());
    }

    /** In an environment of its own. */
    public DispatchHandler(FunctionEnvironment environment) {
        this.environment = environment;
        shell = new FunctionShell(environment.clock());
        workflows = new WorkflowLibrary(new ControlTable(
                environment.clients().dynamoDb(), environment.require(Variables.CONTROL_TABLE), environment.clock()));
        deadLetters = new DeadLetterOffice(
                new DeadLetterSender(environment.clients().sqs()),
                new RunsTable(environment.clients().dynamoDb(), environment.require(Variables.RUNS_TABLE)),
                environment.clock());
        gate = new TenantGate(
                Tenants.of(environment),
                workflows,
                new MessageReturn(environment.clients().sqs()),
                environment.clock());
        requests = new RequestOnce(
                new RequestTable(environment.clients().dynamoDb(), environment.require(Variables.LEDGER_TABLE)),
                environment.clock());
        mostReceipts = Integer.parseInt(environment.require(Variables.MOST_RECEIPTS));
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        var starter = new RunStarter(
                workflows, environment.clients().stepFunctions(), machines(context.getInvokedFunctionArn()), requests);
        var dispatcher = new Dispatcher(starter, gate, deadLetters, mostReceipts);
        shell.run(
                in,
                out,
                context,
                event -> dispatcher.dispatch(event, line -> context.getLogger().log(line + "\n")));
    }

    /** The state machines are in the function's own account and region. */
    private Map<Lane, String> machines(String functionArn) {
        return Map.of(
                Lane.FAST, arn(functionArn, Variables.FAST_MACHINE),
                Lane.DURABLE, arn(functionArn, Variables.DURABLE_MACHINE));
    }

    private String arn(String functionArn, String variable) {
        var parts = functionArn.split(":", -1);
        return "arn:%s:states:%s:%s:stateMachine:%s"
                .formatted(parts[1], parts[3], parts[4], environment.require(variable));
    }
}
