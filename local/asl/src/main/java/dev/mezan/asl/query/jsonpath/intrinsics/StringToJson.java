package dev.mezan.asl.query.jsonpath.intrinsics;

import dev.mezan.asl.json.InvalidJson;
import dev.mezan.asl.json.Json;
import org.jspecify.annotations.Nullable;

/** {@code States.StringToJson(text)}: the value that a JSON text holds; null of a blank one, as the service has it. */
final class StringToJson implements Intrinsic {
    @Override
    public @Nullable Object apply(Call call) throws IntrinsicFailure {
        call.expect(1, 1);
        String text = call.string(0);
        try {
            return text.isBlank() ? null : Json.read(text);
        } catch (InvalidJson broken) {
            throw new IntrinsicFailure(
                    "the text is no JSON", "Cannot convert String to Json in ", ", caused by: " + broken.getMessage());
        }
    }
}
