/** The operations of AWS Step Functions' API, one class each. */
@NullMarked
package dev.mezan.runtime.states.operation;

import org.jspecify.annotations.NullMarked;
