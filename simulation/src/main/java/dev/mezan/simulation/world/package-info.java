/** A world for a seed, what goes on in it, and what must hold in it. */
@NullMarked
package dev.mezan.simulation.world;

import org.jspecify.annotations.NullMarked;
