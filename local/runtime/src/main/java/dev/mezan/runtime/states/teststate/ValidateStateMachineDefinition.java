package dev.mezan.runtime.states.teststate;

import dev.mezan.asl.Diagnostic;
import dev.mezan.asl.InvalidDefinition;
import dev.mezan.asl.StateMachine;
import dev.mezan.asl.inspect.ExpressRules;
import dev.mezan.runtime.states.StatesException;
import dev.mezan.runtime.states.operation.Call;
import dev.mezan.runtime.states.operation.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells what is wrong with a definition without making a machine of it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_ValidateStateMachineDefinition.html">
 *     ValidateStateMachineDefinition</a>
 */
public final class ValidateStateMachineDefinition implements Operation {
    private static final int MOST = 100;

    @Override
    public String name() {
        return "ValidateStateMachineDefinition";
    }

    @Override
    public Map<String, Object> answer(Call call) {
        var found = diagnostics(call);
        var most = most(call);
        var body = new LinkedHashMap<String, Object>();
        body.put("diagnostics", found.stream().limit(most).map(this::described).toList());
        body.put("result", found.isEmpty() ? "OK" : "FAIL");
        body.put("truncated", found.size() > most);
        return body;
    }

    private static List<Diagnostic> diagnostics(Call call) {
        try {
            var machine = StateMachine.parse(call.required("definition"));
            return call.text("type").filter("EXPRESS"::equals).isPresent() ? ExpressRules.check(machine) : List.of();
        } catch (InvalidDefinition invalid) {
            return invalid.diagnostics();
        }
    }

    private static int most(Call call) {
        var most = call.body().path("maxResults").asInt(0);
        if (most < 0 || most > MOST) {
            throw StatesException.validation("1 validation error detected: Value '" + most
                    + "' at 'maxResults' failed to satisfy constraint: "
                    + (most < 0
                            ? "Member must have value greater than or equal to 0"
                            : "Member must have value less than or equal to " + MOST));
        }
        return most == 0 ? MOST : most;
    }

    private Map<String, Object> described(Diagnostic diagnostic) {
        var body = new LinkedHashMap<String, Object>();
        body.put("code", diagnostic.code().name());
        body.put("location", diagnostic.location());
        body.put("message", diagnostic.message());
        body.put("severity", "ERROR");
        return body;
    }
}
