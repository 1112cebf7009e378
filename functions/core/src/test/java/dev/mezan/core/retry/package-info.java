/** Tests of when a task is tried again. */
@NullMarked
package dev.mezan.core.retry;

import org.jspecify.annotations.NullMarked;
