/** What a deployment of the code replaces: functions, state machines, what starts them, and the alarm. */
@NullMarked
package dev.mezan.infra.suite;

import org.jspecify.annotations.NullMarked;
