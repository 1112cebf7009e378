/** Messages that could not be dealt with: why, where they lie, and how they go back. */
@NullMarked
package dev.mezan.aws.deadletter;

import org.jspecify.annotations.NullMarked;
