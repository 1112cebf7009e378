package dev.mezan.core.inbox;

import java.util.Set;

/**
 * Somebody who does something with an item.
 *
 * @param name who it is
 * @param roles the roles that they have
 */
public record Actor(String name, Set<String> roles) {
    public Actor {
        roles = Set.copyOf(roles);
    }

    /** Somebody without a role. */
    public static Actor named(String name) {
        return new Actor(name, Set.of());
    }
}
