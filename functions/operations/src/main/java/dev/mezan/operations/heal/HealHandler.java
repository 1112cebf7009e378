package dev.mezan.operations.heal;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.mezan.aws.FunctionEnvironment;
import dev.mezan.aws.FunctionShell;
import dev.mezan.aws.HandOvers;
import dev.mezan.aws.InboxDesk;
import dev.mezan.aws.InboxTable;
import dev.mezan.aws.NotificationChoice;
import dev.mezan.aws.TokenAnswers;
import dev.mezan.aws.UnendedRuns;
import dev.mezan.aws.Variables;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;

/**
 * The function {@code mezan-heal}, which a schedule invokes: ends runs whose execution is no more, and starts those who
 * should look after people that are asked.
 *
 * <p>It never touches a run whose execution may go on, however long it takes. Its answer says how many runs it looked
 * at, and what became of them.
 */
public final class HealHandler implements RequestStreamHandler {
    /** Time enough to end what was begun. */
    private static final Duration ROOM = Duration.ofSeconds(15);

    private final FunctionEnvironment environment;
    private final FunctionShell shell;
    private final UnendedRuns runs;
    private final Examination examination;

    /** As AWS Lambda makes it. */
    public HealHandler() {
        this(FunctionEnvironment.ofProcess());
    }

    /** In an environment of its own. */
    public HealHandler(FunctionEnvironment environment) {
        this.environment = environment;
        shell = new FunctionShell(environment.clock());
        runs = new UnendedRuns(environment.clients().dynamoDb(), environment.require(Variables.RUNS_TABLE));
        examination = examination(environment, runs);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        var round = new Round(
                runs,
                examination::look,
                environment.clock(),
                line -> context.getLogger().log(line + "\n"));
        var until = environment
                .clock()
                .instant()
                .plusMillis(context.getRemainingTimeInMillis())
                .minus(ROOM);
        shell.run(in, out, context, _ -> round.go(until));
    }

    private static Examination examination(FunctionEnvironment environment, UnendedRuns runs) {
        var stepFunctions = environment.clients().stepFunctions();
        var inbox = new InboxTable(runs.dynamoDb(), runs.table());
        var ask = name(environment, Variables.ASK_PEOPLE_MACHINE);
        var durable = name(environment, Variables.DURABLE_MACHINE);
        var executions = new StandardExecutions(stepFunctions);
        var waits = new StrandedWaits(
                inbox,
                new HandOvers(runs.dynamoDb(), runs.table(), stepFunctions, ask),
                executions,
                new StrandedWaits.Settings(ask, durable, environment.clock()));
        var desk = new InboxDesk(
                inbox, new TokenAnswers(stepFunctions), NotificationChoice.of(environment), environment.clock());
        return new Examination(runs, executions, waits, desk, new Examination.Settings(durable, environment.clock()));
    }

    /** A machine's name, of which the variable may hold the ARN. */
    private static String name(FunctionEnvironment environment, String variable) {
        var value = environment.require(variable);
        return value.substring(value.lastIndexOf(':') + 1);
    }
}
