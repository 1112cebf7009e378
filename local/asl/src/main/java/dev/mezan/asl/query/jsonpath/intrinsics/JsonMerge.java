package dev.mezan.asl.query.jsonpath.intrinsics;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code States.JsonMerge(first, second, false)}: both objects as one; the second wins. Only a shallow merge exists. */
final class JsonMerge implements Intrinsic {
    @Override
    public Map<String, @Nullable Object> apply(Call call) throws IntrinsicFailure {
        call.expect(3, 3);
        if (!Boolean.FALSE.equals(call.any(2))) {
            throw new IntrinsicFailure("argument 3 must be false: only a shallow merge is supported");
        }
        Map<String, @Nullable Object> merged = new LinkedHashMap<>();
        call.object(0).forEach((name, value) -> merged.put((String) name, value));
        call.object(1).forEach((name, value) -> merged.put((String) name, value));
        return merged;
    }
}
