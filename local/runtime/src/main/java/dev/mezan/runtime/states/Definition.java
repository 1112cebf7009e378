package dev.mezan.runtime.states;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.mezan.asl.InvalidDefinition;
import dev.mezan.asl.StateMachine;
import dev.mezan.asl.inspect.ExpressRules;
import dev.mezan.asl.state.Flow;
import java.util.List;
import java.util.Optional;
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

    /** Compiles a definition for an Express machine, which may do less. */
    public static Definition ofExpress(String text) throws InvalidDefinition {
        var definition = of(text);
        var mistakes = ExpressRules.check(text);
        if (!mistakes.isEmpty()) {
            throw new InvalidDefinition(mistakes);
        }
        return definition;
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
