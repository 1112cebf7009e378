/** Timers, so that a test can let hours pass in no time. */
@NullMarked
package dev.mezan.runtime.time;

import org.jspecify.annotations.NullMarked;
