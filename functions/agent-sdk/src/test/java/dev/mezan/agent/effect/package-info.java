@NullMarked
package dev.mezan.agent.effect;

import org.jspecify.annotations.NullMarked;
