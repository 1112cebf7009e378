package dev.mezan.runtime.endpoint;

import dev.mezan.catalog.Grant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;

/** The access keys of the suite's functions and state machines; every other key is a developer's. */
public final class Identities {
    private final Map<String, Caller.Role> roles = new ConcurrentHashMap<>();

    /** Credentials for a function or a state machine; the same name gets the same access key. */
    public AwsBasicCredentials issue(String name, List<Grant> grants) {
        var accessKey = "AKIAMEZAN" + "%08X".formatted(name.hashCode());
        roles.put(accessKey, new Caller.Role(name, grants));
        return AwsBasicCredentials.create(accessKey, secret(name));
    }

    /** The secret of a caller's key; empty if a developer made it up. */
    public static Optional<String> secret(Caller caller) {
        return switch (caller) {
            case Caller.Role role -> Optional.of(secret(role.name()));
            case Caller.Developer _ -> Optional.empty();
        };
    }

    private static String secret(String name) {
        return "secret-of-" + name;
    }

    /** Whose key it is. */
    public Caller of(String accessKey) {
        var role = roles.get(accessKey);
        return role != null ? role : new Caller.Developer(accessKey);
    }
}
