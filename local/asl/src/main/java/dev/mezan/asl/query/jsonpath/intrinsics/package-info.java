/** The intrinsic functions of JSONPath states, one class each. */
@NullMarked
package dev.mezan.asl.query.jsonpath.intrinsics;

import org.jspecify.annotations.NullMarked;
