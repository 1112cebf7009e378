/** How much may begin in which time, and how much may run at once: what is beyond it waits. */
@NullMarked
package dev.mezan.core.limit;

import org.jspecify.annotations.NullMarked;
