/** JSON text to plain values and back, and the size of a value in bytes. */
@NullMarked
package dev.mezan.asl.json;

import org.jspecify.annotations.NullMarked;
