package dev.mezan.asl.query.jsonpath.intrinsics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code States.Array(values…)}: the values as an array. */
final class Array implements Intrinsic {
    @Override
    public List<@Nullable Object> apply(Call call) {
        return call.values();
    }
}
