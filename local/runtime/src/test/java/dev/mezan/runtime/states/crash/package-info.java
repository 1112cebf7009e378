/** Executions in a process of their own, which is killed. */
@NullMarked
package dev.mezan.runtime.states.crash;

import org.jspecify.annotations.NullMarked;
