/** The workflows and agents that a suite knows. */
@NullMarked
package dev.mezan.core.registry;

import org.jspecify.annotations.NullMarked;
