/** What kind a failure is: the one place that decides it, and how it travels. */
@NullMarked
package dev.mezan.core.failure;

import org.jspecify.annotations.NullMarked;
