/** What the suite does again and again, as EventBridge Scheduler does on AWS. */
@NullMarked
package dev.mezan.runtime.schedule;

import org.jspecify.annotations.NullMarked;
