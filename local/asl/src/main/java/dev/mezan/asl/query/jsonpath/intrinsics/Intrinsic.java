package dev.mezan.asl.query.jsonpath.intrinsics;

import org.jspecify.annotations.Nullable;

/** An intrinsic function. */
@FunctionalInterface
public interface Intrinsic {
    @Nullable
    Object apply(Call call) throws IntrinsicFailure;
}
