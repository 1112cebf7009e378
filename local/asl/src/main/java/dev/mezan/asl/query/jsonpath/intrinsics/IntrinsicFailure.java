package dev.mezan.asl.query.jsonpath.intrinsics;

/** Why a call failed. */
public final class IntrinsicFailure extends Exception {
    IntrinsicFailure(String reason) {
        super(reason, null, false, false);
    }
}
