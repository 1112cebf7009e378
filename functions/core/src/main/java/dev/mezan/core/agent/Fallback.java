package dev.mezan.core.agent;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** What answers in an agent's place when it can't. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Fallback.Cached.class, name = "cached"),
    @JsonSubTypes.Type(value = Fallback.Degraded.class, name = "degraded"),
    @JsonSubTypes.Type(value = Fallback.Default.class, name = "default"),
    @JsonSubTypes.Type(value = Fallback.Person.class, name = "person")
})
public sealed interface Fallback {
    /**
     * The agent's own last result for the same input.
     *
     * @param maxAge how old it may be
     */
    record Cached(Duration maxAge) implements Fallback {}

    /**
     * A simpler agent that takes the same input and gives the same kind of result.
     *
     * @param agent its name
     */
    record Degraded(String agent) implements Fallback {}

    /**
     * A fixed result.
     *
     * @param value the result, valid against the agent's output schema, at most 10,000 bytes of JSON
     */
    record Default(JsonNode value) implements Fallback {}

    /**
     * A person, who gives the result in a form.
     *
     * @param task what the person is asked, as the agent {@code person} takes it
     */
    record Person(JsonNode task) implements Fallback {}
}
