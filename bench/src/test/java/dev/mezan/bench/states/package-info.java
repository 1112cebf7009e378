@NullMarked
package dev.mezan.bench.states;

import org.jspecify.annotations.NullMarked;
