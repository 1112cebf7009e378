/** Loads a running suite from outside, as any client would, and tells what it saw. */
@NullMarked
package dev.mezan.bench;

import org.jspecify.annotations.NullMarked;
