/** Runs, their outcomes, and how outcomes add up. */
@NullMarked
package dev.mezan.core.run;

import org.jspecify.annotations.NullMarked;
