package dev.mezan.catalog;

import java.time.Duration;

/**
 * An event source mapping: a queue's messages are handed to a function in batches, with partial batch responses.
 *
 * @param queue the queue's name
 * @param function the function's name
 * @param batchSize the most messages in one invocation, 1 to 10,000 (over 10 only with a window)
 * @param window how long to gather a batch, 0 to 5 min
 * @param maximumConcurrency the most invocations at once, 2 to 1,000
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-parameters.html">SQS event source parameters</a>
 */
public record EventSourceSpec(String queue, String function, int batchSize, Duration window, int maximumConcurrency) {}
