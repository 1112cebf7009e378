package dev.mezan.runtime.states;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.mezan.runtime.account.Account;
import java.util.Optional;

/**
 * The ARN of a state machine, of one of its versions, or of an alias.
 *
 * @param account whose machine it is, and in which region
 * @param name the machine's name
 * @param qualifier a version's number or an alias's name; empty for the machine itself
 */
public record MachineArn(Account account, String name, Optional<String> qualifier) {
    private static final int REGION = 3;
    private static final int ACCOUNT = 4;
    private static final int TYPE = 5;
    private static final int NAME = 6;
    private static final int QUALIFIER = 7;

    /** The ARN of a machine itself. */
    public static MachineArn of(Account account, String name) {
        return new MachineArn(account, name, Optional.empty());
    }

    /**
     * Reads an ARN such as {@code arn:aws:states:us-east-1:000000000000:stateMachine:order:live}.
     *
     * @throws StatesException with the code {@code InvalidArn}
     */
    @JsonCreator
    public static MachineArn parse(String text) {
        if (!text.startsWith("arn:")) {
            throw StatesException.invalidArn("Invalid ARN prefix: " + text);
        }
        var parts = text.split(":", -1);
        if (parts.length <= TYPE) {
            throw StatesException.invalidArn("Invalid ARN format: " + text);
        }
        if (!parts[TYPE].equals("stateMachine")) {
            throw StatesException.invalidArn("Resource type not valid in this context: " + parts[TYPE]);
        }
        if (parts.length <= NAME || parts.length > QUALIFIER + 1) {
            throw StatesException.invalidArn("Invalid ARN format: " + text);
        }
        var qualifier = parts.length > QUALIFIER ? Optional.of(parts[QUALIFIER]) : Optional.<String>empty();
        return new MachineArn(new Account(parts[ACCOUNT], parts[REGION]), parts[NAME], qualifier);
    }

    /** The ARN of the machine itself; of the machine of a distributed Map, that of the machine that it is in. */
    public MachineArn machine() {
        return of(account, name.split("/", 2)[0]);
    }

    /** The ARN of one of its versions or aliases. */
    public MachineArn with(String newQualifier) {
        return new MachineArn(account, name, Optional.of(newQualifier));
    }

    /** The version's number, if that is what qualifies it. */
    public Optional<Integer> version() {
        return qualifier.filter(text -> text.matches("[1-9][0-9]{0,8}")).map(Integer::valueOf);
    }

    @Override
    @JsonValue
    public String toString() {
        return account.stateMachineArn(name) + qualifier.map(text -> ":" + text).orElse("");
    }
}
