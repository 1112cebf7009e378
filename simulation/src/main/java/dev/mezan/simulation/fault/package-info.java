/** What may go wrong in a world, and who decides when it does. */
@NullMarked
package dev.mezan.simulation.fault;

import org.jspecify.annotations.NullMarked;
