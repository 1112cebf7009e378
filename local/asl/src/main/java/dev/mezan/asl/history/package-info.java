/** What happened in an execution, as GetExecutionHistory tells it. */
@NullMarked
package dev.mezan.asl.history;

import org.jspecify.annotations.NullMarked;
