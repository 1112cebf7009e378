@NullMarked
package dev.mezan.bench.breaker;

import org.jspecify.annotations.NullMarked;
