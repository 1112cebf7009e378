/** What asks people, and looks after those who do not answer. */
@NullMarked
package dev.mezan.orchestrator.people;

import org.jspecify.annotations.NullMarked;
