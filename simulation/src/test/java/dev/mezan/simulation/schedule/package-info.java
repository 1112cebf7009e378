/** Whether a world's threads do the same whatever the threads of other worlds do. */
@NullMarked
package dev.mezan.simulation.schedule;

import org.jspecify.annotations.NullMarked;
