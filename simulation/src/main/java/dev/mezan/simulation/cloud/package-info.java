/** What the fakes of AWS have in common: a network that fails, and a trace. */
@NullMarked
package dev.mezan.simulation.cloud;

import org.jspecify.annotations.NullMarked;
