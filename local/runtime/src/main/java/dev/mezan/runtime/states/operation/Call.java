package dev.mezan.runtime.states.operation;

import dev.mezan.runtime.account.Account;
import dev.mezan.runtime.states.StatesException;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A call of an operation.
 *
 * @param body the request's JSON
 * @param account whose call it is
 */
public record Call(JsonNode body, Account account) {
    /** A member that is text; empty if it is absent or no text. */
    public Optional<String> text(String member) {
        var value = body.path(member);
        return value.isString() ? Optional.of(value.asString()) : Optional.empty();
    }

    /**
     * A member that must be there.
     *
     * @throws StatesException a {@code ValidationException} without it
     */
    public String required(String member) {
        return text(member).orElseThrow(() -> StatesException.invalid(member, "null", "Member must not be null"));
    }

    /** A member that is true or false; another value if it is absent. */
    public boolean flag(String member, boolean otherwise) {
        return body.path(member).asBoolean(otherwise);
    }
}
