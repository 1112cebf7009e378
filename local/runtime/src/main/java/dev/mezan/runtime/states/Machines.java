package dev.mezan.runtime.states;

import dev.mezan.asl.InvalidDefinition;
import dev.mezan.asl.StateMachine;
import dev.mezan.catalog.StateMachineSpec;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.runtime.account.Account;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** The state machines of a suite, compiled. */
public final class Machines {
    private final Map<String, Machine> byName = new TreeMap<>();
    private final Account account;
    private final Instant deployed;

    /**
     * Compiles the catalog's state machines.
     *
     * @param definitions gives the text of a file in {@code statemachines/}
     * @param deployed when that is, for those who ask when a machine was made
     * @throws MezanException with the code {@code invalid-state-machine} or {@code unknown-placeholder}, naming the file
     */
    public Machines(
            List<StateMachineSpec> specs, Function<String, String> definitions, Account account, Instant deployed) {
        this.account = account;
        this.deployed = deployed;
        for (var spec : specs) {
            byName.put(spec.name(), compile(spec, definitions.apply(spec.file())));
        }
    }

    /** The machine that an ARN or a name means. */
    public Machine find(String arn) {
        return Optional.ofNullable(byName.get(name(arn))).orElseThrow(() -> StatesException.noMachine(arn));
    }

    /** The name in the ARN of a machine; what is no ARN is taken for a name. */
    public static String name(String arn) {
        return arn.startsWith("arn:") ? arn.substring(arn.lastIndexOf(':') + 1) : arn;
    }

    /** All of them, by name. */
    public Collection<Machine> all() {
        return byName.values();
    }

    /** Whose they are. */
    public Account account() {
        return account;
    }

    /** When the suite was started. */
    public Instant deployed() {
        return deployed;
    }

    private Machine compile(StateMachineSpec spec, String text) {
        var definition = Definitions.resolve(spec, text, account);
        try {
            return new Machine(spec, account.stateMachineArn(spec.name()), definition, StateMachine.parse(definition));
        } catch (InvalidDefinition e) {
            throw new MezanException(e.diagnostics().stream()
                    .map(diagnostic -> Problem.of("invalid-state-machine", diagnostic.message())
                            .at("statemachines/" + spec.file() + "#" + diagnostic.location()))
                    .toList());
        }
    }
}
