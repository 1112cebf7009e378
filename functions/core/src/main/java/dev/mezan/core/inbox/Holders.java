package dev.mezan.core.inbox;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who may act on an item now: those named, and those of the role; anyone if there are neither.
 *
 * @param assignees their names
 * @param role the role
 */
public record Holders(List<String> assignees, Optional<String> role) {
    public Holders {
        assignees = List.copyOf(assignees);
    }

    /** Whether somebody is one of them. */
    public boolean include(Actor actor) {
        return isAnyone()
                || assignees.contains(actor.name())
                || role.filter(actor.roles()::contains).isPresent();
    }

    /** Those, and some more; anyone stays anyone. */
    Holders with(List<String> more) {
        return isAnyone()
                ? this
                : new Holders(
                        Stream.concat(assignees.stream(), more.stream())
                                .distinct()
                                .toList(),
                        role);
    }

    private boolean isAnyone() {
        return assignees.isEmpty() && role.isEmpty();
    }

    /** {@code ada, grace or anyone with the role approver}. */
    @Override
    public String toString() {
        if (isAnyone()) {
            return "anyone";
        }
        var named = String.join(", ", assignees);
        var withRole = role.map(name -> "anyone with the role " + name).orElse("");
        return named + (named.isEmpty() || withRole.isEmpty() ? "" : " or ") + withRole;
    }
}
