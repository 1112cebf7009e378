/** Which parts of a state machine a set of executions has gone through, told from its definition and their histories. */
@NullMarked
package dev.mezan.asl.coverage;

import org.jspecify.annotations.NullMarked;
