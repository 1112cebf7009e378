/** Step Functions: the shipped state machines in the shipped engine. */
@NullMarked
package dev.mezan.simulation.cloud.states;

import org.jspecify.annotations.NullMarked;
