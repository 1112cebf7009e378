/** The states as immutable records, their transitions resolved. */
@NullMarked
package dev.mezan.asl.state;

import org.jspecify.annotations.NullMarked;
