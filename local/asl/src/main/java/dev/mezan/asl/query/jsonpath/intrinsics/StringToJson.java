package dev.mezan.asl.query.jsonpath.intrinsics;

import dev.mezan.asl.json.InvalidJson;
import dev.mezan.asl.json.Json;
import org.jspecify.annotations.Nullable;

/** {@code States.StringToJson(text)}: the value that a JSON text holds. */
final class StringToJson implements Intrinsic {
    @Override
    public @Nullable Object apply(Call call) throws IntrinsicFailure {
        call.expect(1, 1);
        try {
            return Json.read(call.string(0));
        } catch (InvalidJson broken) {
            throw new IntrinsicFailure("the text is no JSON: " + broken.getMessage());
        }
    }
}
