/** The suite as its users see it. */
@NullMarked
package dev.mezan.runtime;

import org.jspecify.annotations.NullMarked;
