/** Threads that run one at a time, in an order that a seed decides, in a time that moves only when all of them wait. */
@NullMarked
package dev.mezan.simulation.schedule;

import org.jspecify.annotations.NullMarked;
