/** Measures the state machines' engine: alone in this process, and as a service in another. */
@NullMarked
package dev.mezan.bench.states;

import org.jspecify.annotations.NullMarked;
