/** A JUnit kit for state machines: runs definitions with mocked tasks in simulated time, and looks at what they did. */
@NullMarked
package dev.mezan.asl.junit;

import org.jspecify.annotations.NullMarked;
