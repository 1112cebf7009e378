/** Event source mappings: what hands a queue's messages to a function. */
@NullMarked
package dev.mezan.runtime.eventsource;

import org.jspecify.annotations.NullMarked;
