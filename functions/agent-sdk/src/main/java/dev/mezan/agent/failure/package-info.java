/** Exceptions whose class says what a failure means for trying again; an agent throws them, or the wrapper in its place. */
@NullMarked
package dev.mezan.agent.failure;

import org.jspecify.annotations.NullMarked;
