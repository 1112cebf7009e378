package dev.mezan.runtime.states;

import dev.mezan.catalog.StateMachineSpec;
import dev.mezan.catalog.StateMachineSpec.Reference;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.runtime.account.Account;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts ARNs in the place of a definition's placeholders. */
final class Definitions {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z0-9_]+)}");

    private Definitions() {}

    /**
     * A machine's definition as it is deployed.
     *
     * @throws MezanException with the code {@code unknown-placeholder} if the catalog says nothing of a placeholder
     */
    static String resolve(StateMachineSpec machine, String text, Account account) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> {
            var reference = machine.placeholders().get(found.group(1));
            if (reference == null) {
                throw new MezanException(Problem.of(
                                "unknown-placeholder", "Nobody says what this placeholder stands for")
                        .at("statemachines/" + machine.file())
                        .got(found.group())
                        .advise("Add it to the placeholders of " + machine.name() + " in the catalog, which has "
                                + machine.placeholders().keySet() + "."));
            }
            return Matcher.quoteReplacement(arn(reference, account));
        });
    }

    private static String arn(Reference reference, Account account) {
        return switch (reference) {
            case Reference.Function(String name) -> account.functionArn(name);
            case Reference.StateMachine(String name) -> account.stateMachineArn(name);
            case Reference.Table(String name) -> name;
        };
    }
}
