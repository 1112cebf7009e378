package dev.mezan.asl.mock;

import dev.mezan.asl.TaskRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The names that a task's mock may have, the most particular first: its state's name, {@code function:NAME} of the
 * Lambda function that it calls, its whole resource, its integration ({@code lambda:invoke}), and {@code *}.
 */
final class MockNames {
    static final String ANY = "*";
    static final String FUNCTION = "function:";
    private static final String INTEGRATION = ":states:::";

    private MockNames() {}

    static List<String> of(TaskRequest request) {
        List<String> names = new ArrayList<>();
        names.add(request.stateName());
        String resource = request.resource();
        int lambda = resource.indexOf(":" + FUNCTION);
        if (lambda >= 0) {
            names.add(resource.substring(lambda + 1));
        } else if (request.arguments() instanceof Map<?, ?> arguments
                && arguments.get("FunctionName") instanceof String function) {
            names.add(FUNCTION + nameOf(function));
        }
        names.add(resource);
        int integration = resource.indexOf(INTEGRATION);
        if (integration >= 0) {
            names.add(resource.substring(integration + INTEGRATION.length()));
        }
        names.add(ANY);
        return names;
    }

    /** A function is told by its name, or by an ARN that holds it. */
    private static String nameOf(String function) {
        int at = function.indexOf(":" + FUNCTION);
        return at < 0 ? function : function.substring(at + FUNCTION.length() + 1);
    }
}
