/** The functions that open and close runs whose tasks are undone when one fails. */
@NullMarked
package dev.mezan.orchestrator.saga;

import org.jspecify.annotations.NullMarked;
