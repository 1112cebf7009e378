/** Small worlds: a few machines around one part of the suite, on the same fakes, and what must hold of it. */
@NullMarked
package dev.mezan.simulation.part;

import org.jspecify.annotations.NullMarked;
