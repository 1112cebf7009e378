package dev.mezan.asl.map;

import dev.mezan.asl.ExecutionResult;
import dev.mezan.asl.map.WriterSettings.Transformation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The results of one child as a transformation has them; one that did not succeed is always a whole record. */
final class Transformed {
    private Transformed() {}

    static List<@Nullable Object> of(EndedChild ended, MapRunIdentity run, Transformation transformation) {
        if (ended.result() instanceof ExecutionResult.Succeeded(var output)) {
            return switch (transformation) {
                case NONE -> one(ChildRecord.of(ended, run));
                case COMPACT -> one(output);
                case FLATTEN -> output instanceof List<?> array ? new ArrayList<>(array) : one(output);
            };
        }
        return one(ChildRecord.of(ended, run));
    }

    private static List<@Nullable Object> one(@Nullable Object value) {
        List<@Nullable Object> list = new ArrayList<>(1);
        list.add(value);
        return list;
    }
}
