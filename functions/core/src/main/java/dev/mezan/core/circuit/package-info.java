/** Circuits: an agent that keeps failing is left alone for a while, by every instance of the suite. */
@NullMarked
package dev.mezan.core.circuit;

import org.jspecify.annotations.NullMarked;
