/** The agents that MEZAN ships, and the one list of them. */
@NullMarked
package dev.mezan.agents;

import org.jspecify.annotations.NullMarked;
