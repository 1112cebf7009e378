/** Executions whose tasks are answered by a test case of a mock configuration file. */
@NullMarked
package dev.mezan.runtime.states.mocked;

import org.jspecify.annotations.NullMarked;
