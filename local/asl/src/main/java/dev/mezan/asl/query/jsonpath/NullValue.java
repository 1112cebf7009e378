package dev.mezan.asl.query.jsonpath;

import org.jspecify.annotations.Nullable;

/** Carries JSON's null through an Optional. */
enum NullValue {
    NULL;

    static Object wrap(@Nullable Object value) {
        return value == null ? NULL : value;
    }

    static @Nullable Object unwrap(Object value) {
        return value == NULL ? null : value;
    }
}
