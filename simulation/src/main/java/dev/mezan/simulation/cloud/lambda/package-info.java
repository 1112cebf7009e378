/** Lambda: instances of the shipped handlers that start, die, freeze and are replaced. */
@NullMarked
package dev.mezan.simulation.cloud.lambda;

import org.jspecify.annotations.NullMarked;
