package dev.mezan.core.inbox;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** How far an item of the inbox is. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "status")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ItemState.Open.class, name = "open"),
    @JsonSubTypes.Type(value = ItemState.Claimed.class, name = "claimed"),
    @JsonSubTypes.Type(value = ItemState.Answered.class, name = "answered"),
    @JsonSubTypes.Type(value = ItemState.Defaulted.class, name = "defaulted"),
    @JsonSubTypes.Type(value = ItemState.Expired.class, name = "expired"),
    @JsonSubTypes.Type(value = ItemState.Cancelled.class, name = "cancelled")
})
public sealed interface ItemState {
    /** The word for it on the screen and in the table. */
    @JsonIgnore
    default String word() {
        return switch (this) {
            case Open _ -> "open";
            case Claimed _ -> "claimed";
            case Answered _ -> "answered";
            case Defaulted _ -> "defaulted";
            case Expired _ -> "expired";
            case Cancelled _ -> "cancelled";
        };
    }

    /** Whether nobody can answer any more. */
    @JsonIgnore
    default boolean hasEnded() {
        return switch (this) {
            case Open _, Claimed _ -> false;
            case Answered _, Defaulted _, Expired _, Cancelled _ -> true;
        };
    }

    /** The answer that the run goes on with; empty if there is none, or none yet. */
    @JsonIgnore
    default Optional<JsonNode> given() {
        return switch (this) {
            case Open _, Claimed _, Expired _, Cancelled _ -> Optional.empty();
            case Answered(var _, var _, var answer) -> Optional.of(answer);
            case Defaulted(var _, var answer) -> Optional.of(answer);
        };
    }

    /** Nobody has taken it. */
    record Open() implements ItemState {}

    /**
     * Somebody works on it, and nobody else may answer.
     *
     * @param by who
     * @param at since when
     */
    record Claimed(String by, Instant at) implements ItemState {}

    /**
     * Somebody answered it; nobody answers it again.
     *
     * @param by who
     * @param at when
     * @param answer what, valid against the form
     */
    record Answered(String by, Instant at, JsonNode answer) implements ItemState {}

    /**
     * Nobody answered in time, and the task's default answers.
     *
     * @param at when
     * @param answer the default
     */
    record Defaulted(Instant at, JsonNode answer) implements ItemState {}

    /**
     * Nobody answered in time, and there is no default.
     *
     * @param at when
     */
    record Expired(Instant at) implements ItemState {}

    /**
     * Nobody needs an answer any more.
     *
     * @param by who said so
     * @param at when
     * @param why what for
     */
    record Cancelled(String by, Instant at, String why) implements ItemState {}
}
