/** A run's tasks in stages, a stage's tasks in batches. */
@NullMarked
package dev.mezan.core.plan;

import org.jspecify.annotations.NullMarked;
