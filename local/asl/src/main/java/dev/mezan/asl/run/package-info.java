/** The runners of each state, and the loop that joins them. */
@NullMarked
package dev.mezan.asl.run;

import org.jspecify.annotations.NullMarked;
