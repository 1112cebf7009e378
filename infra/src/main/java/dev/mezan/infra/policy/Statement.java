package dev.mezan.infra.policy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A statement of a policy that allows something.
 *
 * @param actions the IAM actions, without wildcards
 * @param resources the ARNs
 * @param pattern why the ARNs have a wildcard; empty if they have none
 */
public record Statement(Set<String> actions, List<String> resources, Optional<Pattern> pattern) {
    public Statement {
        actions = Set.copyOf(actions);
        resources = List.copyOf(resources);
    }

    /** On resources that are named in full. */
    static Statement on(Collection<String> actions, List<String> resources) {
        return new Statement(Set.copyOf(actions), resources, Optional.empty());
    }

    /** On resources that a pattern names. */
    static Statement on(Collection<String> actions, String resources, Pattern why) {
        return new Statement(Set.copyOf(actions), List.of(resources), Optional.of(why));
    }

    /** As IAM takes it, in an order that is always the same. */
    public Map<String, Object> document() {
        return Map.of("Effect", "Allow", "Action", actions.stream().sorted().toList(), "Resource", resources);
    }
}
