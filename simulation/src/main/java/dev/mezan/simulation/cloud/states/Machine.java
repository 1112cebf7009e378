package dev.mezan.simulation.cloud.states;

import dev.mezan.asl.InvalidDefinition;
import dev.mezan.asl.StateMachine;
import dev.mezan.catalog.Catalog;
import dev.mezan.catalog.Shipped;
import dev.mezan.catalog.StateMachineSpec;
import dev.mezan.simulation.cloud.Arns;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A state machine, compiled.
 *
 * @param name its name
 * @param express whether it is Express
 * @param compiled what runs
 */
public record Machine(String name, boolean express, StateMachine compiled) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z0-9_]+)}");

    /** The machines of a catalog, from the shipped files. */
    public static List<Machine> shipped(Catalog catalog) {
        return altered(catalog, (_, text) -> text);
    }

    /** The same, each file's text changed by something that gets its name and text. */
    public static List<Machine> altered(Catalog catalog, BinaryOperator<String> change) {
        return catalog.stateMachines().stream()
                .map(spec -> machine(spec, change.apply(spec.file(), Shipped.stateMachine(spec.file()))))
                .toList();
    }

    private static Machine machine(StateMachineSpec spec, String text) {
        var definition =
                PLACEHOLDER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(arn(spec, found.group(1))));
        try {
            return new Machine(
                    spec.name(), spec.type() == StateMachineSpec.Type.EXPRESS, StateMachine.parse(definition));
        } catch (InvalidDefinition e) {
            throw new IllegalStateException(spec.file() + " is no state machine", e);
        }
    }

    private static String arn(StateMachineSpec spec, String placeholder) {
        var reference = spec.placeholders().get(placeholder);
        return switch (reference) {
            case null -> throw new IllegalStateException("Nobody says what ${" + placeholder + "} stands for");
            case StateMachineSpec.Reference.Function(String name) -> Arns.function(name);
            case StateMachineSpec.Reference.StateMachine(String name) -> Arns.stateMachine(name);
            case StateMachineSpec.Reference.Table(String name) -> name;
        };
    }
}
