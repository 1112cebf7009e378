/** One state run alone, as TestState does: what it gives, how it fails, and each step of its flow of data. */
@NullMarked
package dev.mezan.asl.inspect;

import org.jspecify.annotations.NullMarked;
