/** Values that travel between tasks, whole or as claim checks. */
@NullMarked
package dev.mezan.core.payload;

import org.jspecify.annotations.NullMarked;
