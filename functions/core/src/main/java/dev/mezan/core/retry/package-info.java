/** When a task is tried again, and when it is not. */
@NullMarked
package dev.mezan.core.retry;

import org.jspecify.annotations.NullMarked;
