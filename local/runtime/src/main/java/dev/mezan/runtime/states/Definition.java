package dev.mezan.runtime.states;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.mezan.asl.Diagnostic;
import dev.mezan.asl.InvalidDefinition;
import dev.mezan.asl.MachineType;
import dev.mezan.asl.StateMachine;
import dev.mezan.asl.inspect.ExpressRules;
import dev.mezan.asl.state.Flow;
import dev.mezan.catalog.StateMachineSpec;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A definition in the Amazon States Language and what it was compiled to; two are equal if their texts are. */
public final class Definition {
    /** That of no machine. */
    static final Definition EMPTY = new Definition("{}", new StateMachine(new Flow(List.of(), 0), Optional.empty()));

    private final String text;
    private final StateMachine compiled;

    private Definition(String text, StateMachine compiled) {
        this.text = text;
        this.compiled = compiled;
    }

    /** Compiles a definition. */
    @JsonCreator
    public static Definition of(String text) throws InvalidDefinition {
        return new Definition(text, StateMachine.parse(text));
    }

    /** Compiles a definition for a new machine of some type, which the service asks more of. */
    public static Definition of(String text, StateMachineSpec.Type type) throws InvalidDefinition {
        var mistakes = check(text, type).stream().filter(Diagnostic::isError).toList();
        if (!mistakes.isEmpty()) {
            throw new InvalidDefinition(mistakes);
        }
        return of(text);
    }

    /** Everything that the service says against making a machine of some type of a definition, warnings too. */
    public static List<Diagnostic> check(String text, StateMachineSpec.Type type) {
        return switch (type) {
            case STANDARD -> StateMachine.check(text, MachineType.STANDARD);
            case EXPRESS -> checkExpress(text);
        };
    }

    /** What an Express machine may not have comes first, and is said once. */
    private static List<Diagnostic> checkExpress(String text) {
        var first = ExpressRules.check(text);
        var places = first.stream().map(Diagnostic::location).collect(Collectors.toSet());
        var others = StateMachine.check(text, MachineType.EXPRESS).stream()
                .filter(mistake -> !places.contains(mistake.location()));
        return Stream.concat(first.stream(), others).toList();
    }

    /** As it was given. */
    @JsonValue
    public String text() {
        return text;
    }

    /** What runs. */
    StateMachine compiled() {
        return compiled;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Definition definition && definition.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
