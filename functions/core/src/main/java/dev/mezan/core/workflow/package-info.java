/** Workflow documents: read, checked, and held as records. */
@NullMarked
package dev.mezan.core.workflow;

import org.jspecify.annotations.NullMarked;
