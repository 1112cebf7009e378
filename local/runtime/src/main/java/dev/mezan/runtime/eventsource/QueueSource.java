package dev.mezan.runtime.eventsource;

import dev.mezan.catalog.EventSourceSpec;
import java.time.Duration;

/**
 * A queue that feeds a function.
 *
 * @param spec which queue and function, and how
 * @param url the queue's URL
 * @param visibility how long the queue hides a message that was received
 */
public record QueueSource(EventSourceSpec spec, String url, Duration visibility) {}
