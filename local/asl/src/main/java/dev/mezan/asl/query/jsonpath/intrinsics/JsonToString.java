package dev.mezan.asl.query.jsonpath.intrinsics;

import dev.mezan.asl.json.Json;

/** {@code States.JsonToString(value)}: the value as JSON text. */
final class JsonToString implements Intrinsic {
    @Override
    public String apply(Call call) throws IntrinsicFailure {
        call.expect(1, 1);
        return Json.write(call.any(0));
    }
}
