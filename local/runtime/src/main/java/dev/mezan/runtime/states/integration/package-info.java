/** What Task states can do: the integrations of AWS Step Functions. */
@NullMarked
package dev.mezan.runtime.states.integration;

import org.jspecify.annotations.NullMarked;
