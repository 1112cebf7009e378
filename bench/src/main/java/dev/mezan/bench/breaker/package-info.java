/** What circuits keep away from a dead agent. */
@NullMarked
package dev.mezan.bench.breaker;

import org.jspecify.annotations.NullMarked;
