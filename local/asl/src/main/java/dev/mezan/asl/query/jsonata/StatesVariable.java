package dev.mezan.asl.query.jsonata;

import dev.mezan.asl.query.Evaluation;
import dev.mezan.asl.query.Given;
import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code $states}: input, context, and the result or the error output; made member by member, as they are read. */
final class StatesVariable extends AbstractMap<String, @Nullable Object> {
    private final Evaluation evaluation;

    private StatesVariable(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    static Map<String, @Nullable Object> of(Evaluation evaluation) {
        return new StatesVariable(evaluation);
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return "input".equals(name)
                || "context".equals(name)
                || ("result".equals(name) && evaluation.given() instanceof Given.Result)
                || ("errorOutput".equals(name) && evaluation.given() instanceof Given.ErrorOutput);
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        if ("input".equals(name)) {
            return evaluation.input();
        }
        if ("context".equals(name)) {
            return evaluation.context().get();
        }
        return switch (evaluation.given()) {
            case Given.Result result -> "result".equals(name) ? result.value() : null;
            case Given.ErrorOutput error -> "errorOutput".equals(name) ? error.value() : null;
            case Given.Nothing nothing -> null;
        };
    }

    @Override
    public Set<Entry<String, @Nullable Object>> entrySet() {
        return whole().entrySet();
    }

    private Map<String, @Nullable Object> whole() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("input", evaluation.input());
        switch (evaluation.given()) {
            case Given.Result result -> all.put("result", result.value());
            case Given.ErrorOutput error -> all.put("errorOutput", error.value());
            case Given.Nothing nothing -> {}
        }
        all.put("context", evaluation.context().get());
        return all;
    }
}
