/** SQS in memory, and the event source mappings that feed functions from it. */
@NullMarked
package dev.mezan.simulation.cloud.sqs;

import org.jspecify.annotations.NullMarked;
