/** Map runs: their children, their objects in S3, and what is remembered of them. */
@NullMarked
package dev.mezan.runtime.states.maprun;

import org.jspecify.annotations.NullMarked;
