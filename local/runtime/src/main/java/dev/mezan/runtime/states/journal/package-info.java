/** The one log in which everything that executions must not forget is written before it counts. */
@NullMarked
package dev.mezan.runtime.states.journal;

import org.jspecify.annotations.NullMarked;
