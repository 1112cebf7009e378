package dev.mezan.asl.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An array with at least one hole somewhere in it. */
public record ArrayTemplate(List<Template> items) implements Template {
    @Override
    public List<@Nullable Object> evaluate(Evaluation evaluation, @Nullable Object root) throws EvaluationFailure {
        List<@Nullable Object> array = new ArrayList<>(items.size());
        for (Template item : items) {
            array.add(item.evaluate(evaluation, root));
        }
        return array;
    }
}
