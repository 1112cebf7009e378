package dev.mezan.asl.query.jsonpath.intrinsics;

import dev.mezan.asl.query.RandomUuid;

/** {@code States.UUID()}: a UUID of version 4. */
final class Uuid implements Intrinsic {
    @Override
    public String apply(Call call) throws IntrinsicFailure {
        call.expect(0, 0);
        return RandomUuid.next(call.services().random());
    }
}
