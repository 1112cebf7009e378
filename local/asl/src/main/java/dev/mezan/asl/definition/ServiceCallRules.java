package dev.mezan.asl.definition;

import dev.mezan.asl.MachineType;
import java.util.Map;
import java.util.Optional;

/**
 * What the service asks of a Task that calls another service: an action and a pattern that it knows, no waiting in an
 * Express machine, and the parameters that the action cannot do without.
 *
 * @see <a href="https://github.com/badmintoncryer/cdk-preflight">The messages as they were seen</a>
 */
record ServiceCallRules(MachineType type, Fields task) {
    static String notRecognized(String arn) {
        return "The resource provided " + arn + " is not recognized. The value is not a valid resource ARN, or the"
                + " resource is not available in this region.";
    }

    void check(TaskResource.Service call) {
        if (type == MachineType.EXPRESS && call.pattern().isPresent()) {
            String pattern = call.pattern().get().replace(":2", "");
            task.error("Resource", "Express state machine does not support '." + pattern + "' service integration");
            return;
        }
        if (call.isSdk()) {
            sdk(call);
        } else {
            optimized(call);
        }
    }

    private void sdk(TaskResource.Service call) {
        if (call.pattern()
                        .filter(pattern -> !pattern.equals("waitForTaskToken"))
                        .isPresent()
                || !Character.isLowerCase(call.action().charAt(0))) {
            task.error("Resource", notRecognized(call.arn()));
        } else {
            var _ = hasParameters(call);
        }
    }

    private void optimized(TaskResource.Service call) {
        Optional<Integration> integration = Integrations.find(call.name(), call.action());
        if (integration
                .filter(known -> call.pattern().isEmpty()
                        || known.patterns().contains(call.pattern().get()))
                .isEmpty()) {
            task.error("Resource", notRecognized(call.arn()));
        } else if (hasParameters(call)) {
            parameters(integration.get());
        }
    }

    private String field() {
        return task.language().name().equals("JSONata") ? "Arguments" : "Parameters";
    }

    private boolean hasParameters(TaskResource.Service call) {
        boolean there = task.names().contains(field());
        if (!there) {
            task.error("", field() + " field is required for resource ARN: " + call.arn());
        }
        return there;
    }

    /** Arguments may be an expression as a whole, and are not looked into then. */
    private void parameters(Integration integration) {
        if (task.beside(field()) instanceof Map<?, ?> given) {
            for (String name : integration.required()) {
                if (!given.containsKey(name) && !given.containsKey(name + ".$")) {
                    task.error(field(), "The field '" + name + "' is required but was missing");
                }
            }
        }
    }
}
