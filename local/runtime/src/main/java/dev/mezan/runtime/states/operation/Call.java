package dev.mezan.runtime.states.operation;

import dev.mezan.runtime.account.Account;
import dev.mezan.runtime.states.MachineArn;
import dev.mezan.runtime.states.StatesException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A call of an operation.
 *
 * @param body the request's JSON
 * @param account whose call it is, and in which region
 */
public record Call(JsonNode body, Account account) {
    private static final JsonMapper JSON = new JsonMapper();

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
        return text(member).orElseThrow(() -> StatesException.missing(member));
    }

    /** A member that is true or false; another value if it is absent. */
    public boolean flag(String member, boolean otherwise) {
        return body.path(member).asBoolean(otherwise);
    }

    /** A member that is an object, without what is null in it; empty if it is absent. */
    public Optional<Map<String, Object>> object(String member) {
        var value = body.path(member);
        if (!value.isObject()) {
            return Optional.empty();
        }
        var fields = new LinkedHashMap<String, Object>();
        value.forEachEntry((name, field) -> {
            if (!field.isNull()) {
                fields.put(name, JSON.convertValue(field, Object.class));
            }
        });
        return Optional.of(fields);
    }

    /** The items of a member that is a list; empty if it is absent. */
    public Optional<List<JsonNode>> items(String member) {
        var value = body.path(member);
        return value.isArray() ? Optional.of(value.valueStream().toList()) : Optional.empty();
    }

    /**
     * The ARN of a machine, of a version or of an alias.
     *
     * @throws StatesException with the code {@code InvalidArn}
     */
    public MachineArn machineArn(String member) {
        return MachineArn.parse(required(member));
    }
}
