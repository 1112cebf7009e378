/** What tables, queues, objects and state machines must do for MEZAN, as tests that their stand-ins inherit. */
@NullMarked
package dev.mezan.conformance;

import org.jspecify.annotations.NullMarked;
