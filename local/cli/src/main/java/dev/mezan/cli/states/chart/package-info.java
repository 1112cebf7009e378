/** Pictures of state machines: what leads where, and what an execution did. */
@NullMarked
package dev.mezan.cli.states.chart;

import org.jspecify.annotations.NullMarked;
