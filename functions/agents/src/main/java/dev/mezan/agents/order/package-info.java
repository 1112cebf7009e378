/** The agents that fulfil an order, and those that undo what was done of it. */
@NullMarked
package dev.mezan.agents.order;

import org.jspecify.annotations.NullMarked;
