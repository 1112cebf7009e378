/** Runs agents in unit tests: the wrapper of production, objects in memory, a clock driven by hand. */
@NullMarked
package dev.mezan.agent.testing;

import org.jspecify.annotations.NullMarked;
