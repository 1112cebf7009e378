/** One invocation of an agent: payload in, checked input, agent, checked result, payload out. */
@NullMarked
package dev.mezan.agent.invocation;

import org.jspecify.annotations.NullMarked;
