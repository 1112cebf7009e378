/** What an agent does to the world outside, each once. */
@NullMarked
package dev.mezan.agent.effect;

import org.jspecify.annotations.NullMarked;
