/** What queues must not forget, in one journal. */
@NullMarked
package dev.mezan.runtime.sqs.kept;

import org.jspecify.annotations.NullMarked;
