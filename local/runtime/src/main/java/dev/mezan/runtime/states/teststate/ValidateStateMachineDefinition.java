package dev.mezan.runtime.states.teststate;

import dev.mezan.asl.Diagnostic;
import dev.mezan.catalog.StateMachineSpec;
import dev.mezan.runtime.states.Definition;
import dev.mezan.runtime.states.operation.Call;
import dev.mezan.runtime.states.operation.Operation;
import dev.mezan.runtime.states.operation.Shape;
import dev.mezan.runtime.states.operation.TestShapes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    public Shape shape() {
        return TestShapes.VALIDATE_DEFINITION;
    }

    @Override
    public Map<String, Object> answer(Call call) {
        var all = diagnostics(call);
        var shown = all.stream()
                .filter(one -> one.isError() || !call.text("severity").equals(Optional.of("ERROR")))
                .toList();
        var most = most(call);
        var body = new LinkedHashMap<String, Object>();
        body.put("diagnostics", shown.stream().limit(most).map(this::described).toList());
        body.put("result", all.stream().anyMatch(Diagnostic::isError) ? "FAIL" : "OK");
        body.put("truncated", shown.size() > most);
        return body;
    }

    private static List<Diagnostic> diagnostics(Call call) {
        var type = StateMachineSpec.Type.valueOf(call.text("type").orElse("STANDARD"));
        return Definition.check(call.required("definition"), type);
    }

    private static int most(Call call) {
        var most = call.body().path("maxResults").asInt(0);
        return most == 0 ? MOST : most;
    }

    private Map<String, Object> described(Diagnostic diagnostic) {
        var body = new LinkedHashMap<String, Object>();
        body.put("code", diagnostic.code().name());
        if (!diagnostic.location().isEmpty()) {
            body.put("location", diagnostic.location());
        }
        body.put("message", diagnostic.message());
        body.put("severity", diagnostic.severity().name());
        return body;
    }
}
