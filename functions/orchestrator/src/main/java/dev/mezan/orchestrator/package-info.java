/** The functions that take a run from its message to its result. */
@NullMarked
package dev.mezan.orchestrator;

import org.jspecify.annotations.NullMarked;
