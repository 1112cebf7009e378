/** The API's tests of definitions: TestState and ValidateStateMachineDefinition. */
@NullMarked
package dev.mezan.runtime.states.teststate;

import org.jspecify.annotations.NullMarked;
