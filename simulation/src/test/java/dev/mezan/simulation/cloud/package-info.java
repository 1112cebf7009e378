/** The fakes, held against the contracts that the real ones are held against. */
@NullMarked
package dev.mezan.simulation.cloud;

import org.jspecify.annotations.NullMarked;
