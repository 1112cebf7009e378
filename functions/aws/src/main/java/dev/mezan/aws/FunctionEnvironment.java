package dev.mezan.aws;

import dev.mezan.aws.snapstart.SnapStart;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * What a function has around it: its variables, its clients of AWS, its clock.
 *
 * <p>On AWS it comes from the process; the local runtime hands each function one of its own, so that the same handler
 * classes run in one JVM with credentials of their own.
 *
 * @param variables the function's environment variables
 * @param clients the clients of the AWS services, with the function's credentials
 * @param clock where the time comes from
 * @param random where chance comes from
 */
public record FunctionEnvironment(
        Map<String, String> variables, AwsClients clients, InstantSource clock, RandomGenerator random) {
    public FunctionEnvironment {
        variables = Map.copyOf(variables);
    }

    /** An environment with chance that nobody can foretell. */
    public FunctionEnvironment(Map<String, String> variables, AwsClients clients, InstantSource clock) {
        this(variables, clients, clock, new SecureRandom());
    }

    /** The environment of the process, as Lambda sets it up, and ready for snapshots of its JVM. */
    public static FunctionEnvironment ofProcess() {
        return of(System.getenv(), AwsClients.ofProcess(), SnapStart.ofProcess());
    }

    static FunctionEnvironment of(Map<String, String> variables, AwsClients clients, SnapStart snapStart) {
        snapStart.rehearse(() -> new Rehearsal(clients, _ -> {}).run());
        return new FunctionEnvironment(variables, clients, InstantSource.system(), snapStart.random(SecureRandom::new));
    }

    /**
     * The value of a variable that must be there.
     *
     * @throws MezanException with the code {@code missing-variable} if it is not set
     */
    public String require(String name) {
        var value = variables.get(name);
        if (value == null || value.isBlank()) {
            throw new MezanException(Problem.of("missing-variable", "The function has no environment variable " + name)
                    .advise("Add it to the function's variables in the catalog."));
        }
        return value;
    }
}
